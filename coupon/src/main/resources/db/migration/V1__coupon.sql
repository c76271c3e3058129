CREATE TABLE coupon_mgmt (
    customer_id VARCHAR(64)  PRIMARY KEY,
    version     BIGINT       NOT NULL,
    enrolled_at TIMESTAMP(6) NOT NULL
);

CREATE TABLE loyalty_order (
    order_id    BIGINT      PRIMARY KEY,
    customer_id VARCHAR(64) NOT NULL,
    store_id    BIGINT      NOT NULL,
    every_n     INT         NOT NULL
);

CREATE TABLE counted_delivery (
    order_id    BIGINT      PRIMARY KEY,
    customer_id VARCHAR(64) NOT NULL,
    store_id    BIGINT      NOT NULL,
    position    INT         NOT NULL,
    CONSTRAINT counted_delivery_position UNIQUE (customer_id, store_id, position)
);

CREATE TABLE coupon (
    coupon_id   BIGINT AUTO_INCREMENT PRIMARY KEY,
    code        VARCHAR(12)  NOT NULL,
    customer_id VARCHAR(64)  NOT NULL,
    store_id    BIGINT       NOT NULL,
    order_id    BIGINT       NOT NULL,
    round_no    INT          NOT NULL,
    status      VARCHAR(20)  NOT NULL,
    issued_at   TIMESTAMP(6) NOT NULL,
    CONSTRAINT coupon_code UNIQUE (code),
    CONSTRAINT coupon_round UNIQUE (customer_id, store_id, round_no)
);
