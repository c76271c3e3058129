-- The customer's text for whoever delivers the order; null without one. It is anonymised with the order.
ALTER TABLE delivery ADD COLUMN rider_note VARCHAR(400) NULL;
