CREATE TABLE sale (
    order_id  BIGINT  NOT NULL PRIMARY KEY,
    store_id  BIGINT  NOT NULL,
    won       BIGINT  NOT NULL,
    delivered BOOLEAN NOT NULL DEFAULT FALSE
);
