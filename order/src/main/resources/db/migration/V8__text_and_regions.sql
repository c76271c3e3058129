-- contract: columns only grow, to two UTF-16 code units for each character that people count.
ALTER TABLE orders MODIFY COLUMN address VARCHAR(400) NOT NULL;
ALTER TABLE orders MODIFY COLUMN region VARCHAR(128) NOT NULL;
ALTER TABLE orders MODIFY COLUMN reason VARCHAR(400) NULL;
ALTER TABLE orders MODIFY COLUMN cancel_reason VARCHAR(400) NULL;
ALTER TABLE order_line MODIFY COLUMN name VARCHAR(200) NOT NULL;
ALTER TABLE menu_copy MODIFY COLUMN name VARCHAR(200) NOT NULL;
ALTER TABLE store_copy MODIFY COLUMN name VARCHAR(200) NOT NULL;

-- The regions that a store delivers to, a line each; null where it keeps no list.
ALTER TABLE store_copy ADD COLUMN regions VARCHAR(4000) NULL;
