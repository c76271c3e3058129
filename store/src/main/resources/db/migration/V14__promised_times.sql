-- How long a store usually needs, and a pause that ends by itself.
ALTER TABLE store ADD COLUMN usual_minutes INT NULL;
ALTER TABLE store ADD COLUMN rush_minutes INT DEFAULT 0 NOT NULL;
ALTER TABLE store ADD COLUMN paused_until TIMESTAMP(6) NULL;
ALTER TABLE store ADD COLUMN pause_minutes INT NULL;
ALTER TABLE store ADD COLUMN pause_reason VARCHAR(400) NULL;

-- When an order is to be ready, and the last delay of that time.
ALTER TABLE cooking ADD COLUMN promised_at TIMESTAMP(6) NULL;
ALTER TABLE cooking ADD COLUMN delay_minutes INT NULL;
ALTER TABLE cooking ADD COLUMN delay_reason VARCHAR(400) NULL;
CREATE INDEX cooking_promised ON cooking (status, promised_at);
