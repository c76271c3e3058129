-- What the customer requested of the store with the order; null without a request. Each text is anonymised with the order.
ALTER TABLE cooking ADD COLUMN kitchen_note VARCHAR(400) NULL;
ALTER TABLE cooking ADD COLUMN cutlery BOOLEAN NULL;
ALTER TABLE cooking_line ADD COLUMN note VARCHAR(400) NULL;
