-- M17: what becomes of stock when an order ends after its cooking began
ALTER TABLE store ADD restock_after_cooking BOOLEAN DEFAULT FALSE NOT NULL;
