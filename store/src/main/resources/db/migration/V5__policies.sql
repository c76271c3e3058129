-- M17: how many there are; NULL is not counted
ALTER TABLE menu_item ADD stock INT;
ALTER TABLE menu_item ADD CONSTRAINT stock_is_never_negative CHECK (stock >= 0);

-- Every change of a stock. An order takes, and gives back, once.
CREATE TABLE stock_movement (
    movement_id  BIGINT AUTO_INCREMENT PRIMARY KEY,
    menu_item_id BIGINT       NOT NULL,
    order_id     BIGINT,
    kind         VARCHAR(20)  NOT NULL,
    amount       INT          NOT NULL,
    stock_after  INT          NOT NULL,
    moved_at     TIMESTAMP(6) NOT NULL,
    CONSTRAINT an_order_moves_once UNIQUE (order_id, menu_item_id, kind)
);
CREATE INDEX stock_movement_by_item ON stock_movement (menu_item_id, movement_id);

-- What of the order's policy concerns the kitchen: what was received so far is as the defaults say, and an order
-- that ended before it was heard of has none. M16: the customer's cancel that waits for the owner.
ALTER TABLE cooking ADD fulfilment VARCHAR(20) DEFAULT 'KITCHEN_RIDER';
ALTER TABLE cooking ADD acceptance VARCHAR(20) DEFAULT 'MANUAL';
ALTER TABLE cooking ADD cancel_policy VARCHAR(20) DEFAULT 'ANYTIME';
ALTER TABLE cooking ADD restock_after_cooking BOOLEAN DEFAULT FALSE;
ALTER TABLE cooking ADD cancel_requested_at TIMESTAMP(6) NULL;
ALTER TABLE cooking ADD cancel_reason VARCHAR(200);
CREATE INDEX cooking_cancel_requested ON cooking (cancel_requested_at);
