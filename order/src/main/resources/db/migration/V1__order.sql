CREATE TABLE orders (
    order_id        BIGINT AUTO_INCREMENT PRIMARY KEY,
    version         BIGINT       NOT NULL,
    customer_id     VARCHAR(64)  NOT NULL,
    store_id        BIGINT       NOT NULL,
    address         VARCHAR(200) NOT NULL,
    region          VARCHAR(64)  NOT NULL,
    price           BIGINT       NOT NULL,
    status          VARCHAR(20)  NOT NULL,
    fulfilment      VARCHAR(20)  NOT NULL,
    acceptance      VARCHAR(20)  NOT NULL,
    cancel_policy   VARCHAR(20)  NOT NULL,
    coupon_policy   VARCHAR(20)  NOT NULL,
    coupon_every_n  INT,
    payment_failure VARCHAR(20),
    reason          VARCHAR(200),
    settled         BOOLEAN      NOT NULL,
    created_at      TIMESTAMP(6) NOT NULL,
    updated_at      TIMESTAMP(6) NOT NULL
);
CREATE INDEX orders_by_customer ON orders (customer_id, order_id);
CREATE INDEX orders_by_status ON orders (status, created_at);

CREATE TABLE order_line (
    order_id     BIGINT       NOT NULL,
    position     INT          NOT NULL,
    menu_item_id BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    unit_price   BIGINT       NOT NULL,
    qty          INT          NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE order_outstanding (
    order_id BIGINT      NOT NULL,
    part     VARCHAR(20) NOT NULL,
    PRIMARY KEY (order_id, part)
);

CREATE TABLE menu_copy (
    menu_item_id BIGINT       PRIMARY KEY,
    revision     BIGINT       NOT NULL,
    store_id     BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    price        BIGINT       NOT NULL
);

CREATE TABLE store_copy (
    store_id       BIGINT       PRIMARY KEY,
    revision       BIGINT       NOT NULL,
    name           VARCHAR(100) NOT NULL,
    fulfilment     VARCHAR(20)  NOT NULL,
    acceptance     VARCHAR(20)  NOT NULL,
    cancel_policy  VARCHAR(20)  NOT NULL,
    coupon_policy  VARCHAR(20)  NOT NULL,
    coupon_every_n INT
);

CREATE TABLE idempotency_key (
    customer_id VARCHAR(64)  NOT NULL,
    key_value   VARCHAR(128) NOT NULL,
    version     BIGINT       NOT NULL,
    body_hash   VARCHAR(64)  NOT NULL,
    order_id    BIGINT       NOT NULL,
    PRIMARY KEY (customer_id, key_value)
);
