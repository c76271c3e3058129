-- contract: columns only grow, to two UTF-16 code units for each character that people count.
ALTER TABLE store MODIFY COLUMN name VARCHAR(200) NOT NULL;
ALTER TABLE menu_item MODIFY COLUMN name VARCHAR(200) NOT NULL;
ALTER TABLE cooking MODIFY COLUMN address VARCHAR(400) NULL;
ALTER TABLE cooking MODIFY COLUMN reason VARCHAR(400) NULL;
ALTER TABLE cooking MODIFY COLUMN cancel_reason VARCHAR(400) NULL;
ALTER TABLE cooking_line MODIFY COLUMN name VARCHAR(200) NOT NULL;

-- The regions that a store delivers to, a line each; null where it keeps no list.
ALTER TABLE store ADD COLUMN regions VARCHAR(4000) NULL;
