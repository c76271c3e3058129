-- Since when a kitchen has nothing left to do with a parcel: nothing is cooked, so it never becomes FINISHED. Those of
-- before are closed as of now: whether their customer has them was not heard.
ALTER TABLE cooking ADD COLUMN closed_at TIMESTAMP(6) NULL;
UPDATE cooking SET closed_at = updated_at WHERE status = 'ACCEPTED' AND fulfilment = 'SHIP_ON_PAYMENT';
CREATE INDEX cooking_open ON cooking (store_id, status, closed_at, order_id);
CREATE INDEX cooking_uncooked ON cooking (status, closed_at, updated_at);
CREATE INDEX cooking_cancel_requested_at ON cooking (store_id, cancel_requested_at);
