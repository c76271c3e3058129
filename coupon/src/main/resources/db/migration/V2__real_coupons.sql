-- M13, M19: a coupon has a value, a validity and a life. Those of before are loyalty's, and were given without a term.
ALTER TABLE coupon ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE coupon ADD COLUMN kind VARCHAR(20) DEFAULT 'LOYALTY' NOT NULL;
ALTER TABLE coupon ADD COLUMN discount BIGINT DEFAULT 2000 NOT NULL;
ALTER TABLE coupon ADD COLUMN redeemable BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE coupon ADD COLUMN redeemed_by BIGINT NULL;
ALTER TABLE coupon ADD COLUMN valid_until TIMESTAMP(6) NULL;
ALTER TABLE coupon ADD COLUMN updated_at TIMESTAMP(6) NULL;
UPDATE coupon SET valid_until = issued_at + INTERVAL '365' DAY, updated_at = issued_at;

-- Only loyalty counts in rounds; each kind gives an order one coupon at most.
ALTER TABLE coupon MODIFY COLUMN round_no INT NULL;
ALTER TABLE coupon ADD CONSTRAINT coupon_once UNIQUE (kind, order_id);
CREATE INDEX coupon_by_status ON coupon (status, updated_at);

CREATE TABLE coupon_order (
    order_id           BIGINT      PRIMARY KEY,
    version            BIGINT      NOT NULL,
    customer_id        VARCHAR(64) NOT NULL,
    gated              BOOLEAN     NOT NULL,
    gate_coupon_id     BIGINT,
    redeemed_coupon_id BIGINT,
    discount           BIGINT      NOT NULL,
    stage              VARCHAR(20) NOT NULL,
    answered           BOOLEAN     NOT NULL
);
