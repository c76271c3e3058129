-- M45: since when an order names nobody any more, and who wants to be forgotten
ALTER TABLE orders ADD COLUMN anonymised_at TIMESTAMP(6) NULL;
CREATE INDEX orders_to_anonymise ON orders (anonymised_at, settled, updated_at);
CREATE TABLE erasure (
    erasure_id   BIGINT AUTO_INCREMENT PRIMARY KEY,
    customer_id  VARCHAR(64)  NOT NULL,
    requested_at TIMESTAMP(6) NOT NULL,
    CONSTRAINT erasure_once UNIQUE (customer_id)
);
