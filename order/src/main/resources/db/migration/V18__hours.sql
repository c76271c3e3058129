-- The hours of a store as order has copied them, as JSON; null for a store that is always open.
ALTER TABLE store_copy ADD COLUMN opening_hours ${event-json} NULL;
