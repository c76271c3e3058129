-- What the customer requested with the order; all null without a request. Each text is anonymised with the order.
ALTER TABLE orders ADD COLUMN kitchen_note VARCHAR(400) NULL;
ALTER TABLE orders ADD COLUMN rider_note VARCHAR(400) NULL;
ALTER TABLE orders ADD COLUMN cutlery BOOLEAN NULL;
ALTER TABLE order_line ADD COLUMN note VARCHAR(400) NULL;
ALTER TABLE orders ADD COLUMN store_name VARCHAR(200) NULL;

-- The addresses that a customer keeps for later orders. The book's row is locked by whoever changes one of them.
CREATE TABLE address_book (
    customer_id VARCHAR(64) PRIMARY KEY,
    version     BIGINT      NOT NULL
);

CREATE TABLE saved_address (
    customer_id VARCHAR(64)  NOT NULL,
    label       VARCHAR(80)  NOT NULL,
    address     VARCHAR(400) NOT NULL,
    region      VARCHAR(128),
    PRIMARY KEY (customer_id, label)
);
