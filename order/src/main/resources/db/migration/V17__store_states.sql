-- Whether a store is open for business: approved, and not closed for good. A store that is known already is.
ALTER TABLE store_copy ADD COLUMN live BOOLEAN DEFAULT TRUE NOT NULL;
