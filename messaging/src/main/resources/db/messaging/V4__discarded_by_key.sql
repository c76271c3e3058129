-- M45: what was given up of an order is forgotten with its customer.
CREATE INDEX discarded_event_by_key ON discarded_event (event_key);
