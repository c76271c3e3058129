-- The hours in which a store takes orders, as JSON; null for a store that is always open.
ALTER TABLE store ADD COLUMN opening_hours ${event-json} NULL;
