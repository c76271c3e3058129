CREATE TABLE my_page (
    order_id    BIGINT       PRIMARY KEY,
    version     BIGINT       NOT NULL,
    customer_id VARCHAR(64)  NOT NULL,
    store_id    BIGINT,
    price       BIGINT,
    status      VARCHAR(20),
    payment     VARCHAR(20),
    cooking     VARCHAR(20),
    delivery    VARCHAR(20),
    rider_id    VARCHAR(64),
    reason      VARCHAR(200),
    settled     BOOLEAN      NOT NULL,
    refunded    BIGINT,
    coupon_code VARCHAR(64),
    placed_at   TIMESTAMP(6),
    updated_at  TIMESTAMP(6) NOT NULL
);
CREATE INDEX my_page_by_customer ON my_page (customer_id, order_id);

CREATE TABLE my_page_history (
    order_id    BIGINT       NOT NULL,
    position    INT          NOT NULL,
    type        VARCHAR(40)  NOT NULL,
    label       VARCHAR(40)  NOT NULL,
    happened_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (order_id, position)
);
