-- When the order is to be ready, for its rider.
ALTER TABLE delivery ADD COLUMN promised_at TIMESTAMP(6) NULL;
