-- Whether a choice of the item is counted: an order locks the row of such an item before it takes the choice's stock.
ALTER TABLE menu_item ADD COLUMN choices_counted BOOLEAN DEFAULT FALSE NOT NULL;

-- Every change of a choice's stock. An order takes, and gives back, once.
CREATE TABLE choice_movement (
    movement_id  BIGINT AUTO_INCREMENT PRIMARY KEY,
    menu_item_id BIGINT       NOT NULL,
    choice_id    INT          NOT NULL,
    order_id     BIGINT,
    kind         VARCHAR(20)  NOT NULL,
    amount       INT          NOT NULL,
    stock_after  INT          NOT NULL,
    moved_at     TIMESTAMP(6) NOT NULL,
    CONSTRAINT an_order_moves_a_choice_once UNIQUE (order_id, menu_item_id, choice_id, kind)
);
CREATE INDEX choice_movement_by_choice ON choice_movement (menu_item_id, choice_id, movement_id);
