-- Who is logged in is shown their own.
CREATE INDEX delivery_by_customer ON delivery (customer_id, order_id);
CREATE INDEX delivery_by_rider ON delivery (rider_id, order_id);
CREATE INDEX delivery_by_store ON delivery (store_id, order_id);
