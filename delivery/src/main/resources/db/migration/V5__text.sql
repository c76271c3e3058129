-- contract: columns only grow, to two UTF-16 code units for each character that people count.
ALTER TABLE delivery MODIFY COLUMN address VARCHAR(400) NULL;
ALTER TABLE delivery MODIFY COLUMN region VARCHAR(128) NULL;
ALTER TABLE delivery MODIFY COLUMN coupon_skipped VARCHAR(400) NULL;
ALTER TABLE delivery MODIFY COLUMN failure VARCHAR(400) NULL;
