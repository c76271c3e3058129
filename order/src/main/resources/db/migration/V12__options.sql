-- The option groups of a menu item as order has copied them, and the options of a line as they were priced, as JSON;
-- null without any. Both are read and written with their row, so that no order costs a statement more.
ALTER TABLE menu_copy ADD COLUMN options ${event-json} NULL;
ALTER TABLE order_line ADD COLUMN options ${event-json} NULL;
