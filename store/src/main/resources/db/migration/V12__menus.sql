-- What a menu shows of an item. An item without a position comes after those that have one: 1000000.
ALTER TABLE menu_item ADD COLUMN category VARCHAR(120) NULL;
ALTER TABLE menu_item ADD COLUMN description VARCHAR(1000) NULL;
ALTER TABLE menu_item ADD COLUMN origin VARCHAR(1000) NULL;
ALTER TABLE menu_item ADD COLUMN allergens VARCHAR(1000) NULL;
ALTER TABLE menu_item ADD COLUMN position INT DEFAULT 1000000 NOT NULL;
CREATE INDEX menu_item_by_position ON menu_item (store_id, position, menu_item_id);

-- The last number given to a group or a choice of the item: none is given twice, as carts and orders name them.
ALTER TABLE menu_item ADD COLUMN last_option_id INT DEFAULT 0 NOT NULL;

CREATE TABLE option_group (
    menu_item_id BIGINT       NOT NULL,
    group_id     INT          NOT NULL,
    position     INT          NOT NULL,
    name         VARCHAR(240) NOT NULL,
    min_choices  INT          NOT NULL,
    max_choices  INT          NOT NULL,
    PRIMARY KEY (menu_item_id, group_id)
);

CREATE TABLE option_choice (
    menu_item_id BIGINT       NOT NULL,
    choice_id    INT          NOT NULL,
    group_id     INT          NOT NULL,
    position     INT          NOT NULL,
    name         VARCHAR(240) NOT NULL,
    price        BIGINT       NOT NULL,
    sold_out     BOOLEAN      NOT NULL,
    stock        INT          NULL,
    PRIMARY KEY (menu_item_id, choice_id),
    CONSTRAINT choice_stock_is_never_negative CHECK (stock >= 0)
);

-- The chosen options as words for the kitchen, a line each; null without any.
ALTER TABLE cooking_line ADD COLUMN options ${event-json} NULL;
