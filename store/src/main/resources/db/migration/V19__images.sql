-- Images by the hash of their bytes: the same image is one row, whoever shows it. An unused one is removed some time after
-- unused_since; a use clears that, and holds the row until it is committed.
CREATE TABLE image (
    sha256       VARCHAR(64)  PRIMARY KEY,
    content_type VARCHAR(20)  NOT NULL,
    bytes        MEDIUMBLOB   NOT NULL,
    width        INT          NOT NULL,
    height       INT          NOT NULL,
    created_at   TIMESTAMP(6) NOT NULL,
    unused_since TIMESTAMP(6) NULL
);

ALTER TABLE menu_item ADD COLUMN image_id VARCHAR(64) NULL;
ALTER TABLE store ADD COLUMN image_id VARCHAR(64) NULL;
CREATE INDEX menu_item_image ON menu_item (image_id);
CREATE INDEX store_image ON store (image_id);
