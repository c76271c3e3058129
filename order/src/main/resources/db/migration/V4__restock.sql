-- M17: the policy as it held when the order was placed
ALTER TABLE orders ADD restock_after_cooking BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE store_copy ADD restock_after_cooking BOOLEAN DEFAULT FALSE NOT NULL;
