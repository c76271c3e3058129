-- M16: the last cancel that was not decided at once, and how it came to nothing
ALTER TABLE my_page ADD COLUMN cancel_held_until TIMESTAMP(6) NULL;
ALTER TABLE my_page ADD COLUMN cancel_outcome VARCHAR(20) NULL;
-- M13, M19: what was redeemed, and what became of the coupon that was earned
ALTER TABLE my_page ADD COLUMN discount BIGINT NULL;
ALTER TABLE my_page ADD COLUMN coupon_id BIGINT NULL;
ALTER TABLE my_page ADD COLUMN coupon VARCHAR(20) NULL;
UPDATE my_page SET coupon = 'ISSUED' WHERE coupon_code IS NOT NULL;
UPDATE my_page SET discount = 0 WHERE placed_at IS NOT NULL;
