-- M45: orders that name nobody any more. What is heard late about one is told to nobody.
CREATE TABLE forgotten_order (
    order_id BIGINT PRIMARY KEY
);
