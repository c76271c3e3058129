-- What a store asks for an order beside its prices, in won. The fees of regions are JSON, since they are only read with
-- the store.
ALTER TABLE store ADD COLUMN minimum_order BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE store ADD COLUMN delivery_fee BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE store ADD COLUMN free_from BIGINT NULL;
ALTER TABLE store ADD COLUMN region_fees ${event-json} NULL;
