-- The store's terms as order has copied them, and the fee that an order was placed at, in won.
ALTER TABLE store_copy ADD COLUMN minimum_order BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE store_copy ADD COLUMN delivery_fee BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE store_copy ADD COLUMN free_from BIGINT NULL;
ALTER TABLE store_copy ADD COLUMN region_fees ${event-json} NULL;
ALTER TABLE orders ADD COLUMN delivery_fee BIGINT DEFAULT 0 NOT NULL;
