CREATE TABLE payment (
    order_id        BIGINT       PRIMARY KEY,
    version         BIGINT       NOT NULL,
    customer_id     VARCHAR(64)  NOT NULL,
    amount          BIGINT       NOT NULL,
    refunded        BIGINT       NOT NULL,
    status          VARCHAR(20)  NOT NULL,
    reason          VARCHAR(200),
    captured        BOOLEAN      NOT NULL,
    refund_attempts INT          NOT NULL,
    refund_next_at  TIMESTAMP(6) NOT NULL,
    created_at      TIMESTAMP(6) NOT NULL,
    updated_at      TIMESTAMP(6) NOT NULL
);
CREATE INDEX payment_refunds_due ON payment (status, refund_next_at);

-- The simulated provider's own book: captured - refunded is the money it holds, whatever payment believes.
CREATE TABLE provider_charge (
    payment_key VARCHAR(64) PRIMARY KEY,
    result      VARCHAR(20) NOT NULL,
    captured    BIGINT      NOT NULL,
    refunded    BIGINT      NOT NULL
);
