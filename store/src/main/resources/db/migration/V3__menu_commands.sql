ALTER TABLE menu_item ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;

-- Numbers for the items that owners add: unique across replicas, never used twice. A catalogue's own are below.
CREATE TABLE menu_item_number (
    menu_item_id BIGINT AUTO_INCREMENT PRIMARY KEY
) AUTO_INCREMENT = 100001;

-- An owner's queue.
CREATE INDEX cooking_queue ON cooking (store_id, status, order_id);
