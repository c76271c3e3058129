-- M16: a cancel that nobody has decided yet; all null when there is none.
ALTER TABLE orders ADD COLUMN cancel_held_at TIMESTAMP(6) NULL;
ALTER TABLE orders ADD COLUMN cancel_expires_at TIMESTAMP(6) NULL;
ALTER TABLE orders ADD COLUMN cancel_reason VARCHAR(200) NULL;
ALTER TABLE orders ADD COLUMN cancel_asks INT NULL;
ALTER TABLE orders ADD COLUMN cancel_next_ask_at TIMESTAMP(6) NULL;
CREATE INDEX orders_held ON orders (cancel_expires_at);
CREATE INDEX orders_held_to_ask ON orders (cancel_next_ask_at);
-- M13: the coupon that the customer redeems
ALTER TABLE orders ADD COLUMN discount BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE orders ADD COLUMN coupon_id BIGINT NULL;
