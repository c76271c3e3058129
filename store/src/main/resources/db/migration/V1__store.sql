CREATE TABLE store (
    store_id       BIGINT       PRIMARY KEY,
    revision       BIGINT       NOT NULL,
    name           VARCHAR(100) NOT NULL,
    is_open        BOOLEAN      NOT NULL,
    fulfilment     VARCHAR(20)  NOT NULL,
    acceptance     VARCHAR(20)  NOT NULL,
    cancel_policy  VARCHAR(20)  NOT NULL,
    coupon_policy  VARCHAR(20)  NOT NULL,
    coupon_every_n INT
);

CREATE TABLE menu_item (
    menu_item_id BIGINT       PRIMARY KEY,
    revision     BIGINT       NOT NULL,
    store_id     BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    price        BIGINT       NOT NULL,
    sold_out     BOOLEAN      NOT NULL
);
CREATE INDEX menu_item_by_store ON menu_item (store_id, menu_item_id);

CREATE TABLE cooking (
    order_id    BIGINT       PRIMARY KEY,
    version     BIGINT       NOT NULL,
    store_id    BIGINT       NOT NULL,
    customer_id VARCHAR(64)  NOT NULL,
    address     VARCHAR(200),
    status      VARCHAR(20)  NOT NULL,
    reason      VARCHAR(200),
    received_at TIMESTAMP(6) NOT NULL,
    updated_at  TIMESTAMP(6) NOT NULL
);
CREATE INDEX cooking_by_status ON cooking (status, order_id);
CREATE INDEX cooking_by_store ON cooking (store_id, order_id);

CREATE TABLE cooking_line (
    order_id     BIGINT       NOT NULL,
    position     INT          NOT NULL,
    menu_item_id BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    qty          INT          NOT NULL,
    PRIMARY KEY (order_id, position)
);
