-- When the missing answers of an ended order were asked for last, and how often; null when none is missing.
ALTER TABLE orders ADD COLUMN settlement_asks INT DEFAULT 0 NOT NULL;
ALTER TABLE orders ADD COLUMN settlement_asked_at TIMESTAMP(6) NULL;
UPDATE orders SET settlement_asked_at = updated_at WHERE settled = FALSE AND status IN ('CANCELLED', 'REJECTED');
CREATE INDEX orders_unsettled ON orders (settlement_asked_at);
