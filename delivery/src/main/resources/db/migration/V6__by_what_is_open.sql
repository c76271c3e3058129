-- What waits at the gate by its turn, and what waits at a counter without what was ever handed over there.
CREATE INDEX delivery_at_the_gate ON delivery (status, gate_ask_at);
CREATE INDEX delivery_at_the_counter ON delivery (store_id, status, order_id);
