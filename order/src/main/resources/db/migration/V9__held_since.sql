-- What is overdue is looked for every minute.
CREATE INDEX orders_held_since ON orders (cancel_held_at);
