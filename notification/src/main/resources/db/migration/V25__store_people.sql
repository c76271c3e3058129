-- A copy of who runs which store, from the events of store: a hash of each person, and no name.
CREATE TABLE store_people_copy (
    store_id BIGINT PRIMARY KEY,
    version  BIGINT NOT NULL
);

CREATE TABLE store_person_copy (
    store_id    BIGINT      NOT NULL,
    person_hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (store_id, person_hash)
);
CREATE INDEX store_person_copy_by_hash ON store_person_copy (person_hash, store_id);
