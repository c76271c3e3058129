-- Totals that customers were shown, deleted when they have expired.
CREATE TABLE quote (
    quote_id   VARCHAR(36)  PRIMARY KEY,
    order_hash VARCHAR(64)  NOT NULL,
    total      BIGINT       NOT NULL,
    expires_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX quote_expired ON quote (expires_at);

ALTER TABLE orders ADD COLUMN quote_id VARCHAR(36) NULL;
