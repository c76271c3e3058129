-- Until now no call could change them: what was heard so far is on sale, in an open store.
ALTER TABLE menu_copy ADD COLUMN sold_out BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE menu_copy ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE store_copy ADD COLUMN is_open BOOLEAN DEFAULT TRUE NOT NULL;
