-- When the pause of a store ends by itself.
ALTER TABLE store_copy ADD COLUMN paused_until TIMESTAMP(6) NULL;
