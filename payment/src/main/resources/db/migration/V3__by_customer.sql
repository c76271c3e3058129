-- Who is logged in is shown their own.
CREATE INDEX payment_by_customer ON payment (customer_id, order_id);
