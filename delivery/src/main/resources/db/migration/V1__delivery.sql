CREATE TABLE delivery (
    order_id     BIGINT       PRIMARY KEY,
    version      BIGINT       NOT NULL,
    customer_id  VARCHAR(64)  NOT NULL,
    store_id     BIGINT       NOT NULL,
    region       VARCHAR(64),
    address      VARCHAR(200),
    accepted     BOOLEAN      NOT NULL,
    rider_id     VARCHAR(64),
    status       VARCHAR(20)  NOT NULL,
    ready_at     TIMESTAMP(6) NULL,
    picked_at    TIMESTAMP(6) NULL,
    arrived_at   TIMESTAMP(6) NULL,
    confirmed_at TIMESTAMP(6) NULL,
    updated_at   TIMESTAMP(6) NOT NULL
);
CREATE INDEX delivery_by_status ON delivery (status, region, order_id);
