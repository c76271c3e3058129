-- The zone of an embedded database's times. A file without a row is older than this table, and has the machine's.
CREATE TABLE clock_zone (
    zone VARCHAR(40) PRIMARY KEY
);
