-- What was ordered, as JSON in one column: the pages of a poll are read and written together.
ALTER TABLE my_page ADD COLUMN order_lines ${event-json} NULL;
ALTER TABLE my_page ADD COLUMN store_name VARCHAR(200) NULL;
