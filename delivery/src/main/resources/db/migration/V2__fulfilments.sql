-- M15, M19: how an order gets to its customer, and whether a coupon has to be there first
ALTER TABLE delivery ADD COLUMN fulfilment VARCHAR(20) DEFAULT 'KITCHEN_RIDER' NOT NULL;
ALTER TABLE delivery ADD COLUMN gated BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE delivery ADD COLUMN coupon_id BIGINT NULL;
ALTER TABLE delivery ADD COLUMN coupon_skipped VARCHAR(200) NULL;
ALTER TABLE delivery ADD COLUMN gate_asks INT DEFAULT 0 NOT NULL;
ALTER TABLE delivery ADD COLUMN gate_ask_at TIMESTAMP(6) NULL;
-- M08: why the rider could not hand it over
ALTER TABLE delivery ADD COLUMN failure VARCHAR(200) NULL;
