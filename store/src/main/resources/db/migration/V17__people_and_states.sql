-- A store that exists is open for business; one that a person opens begins as a draft.
ALTER TABLE store ADD COLUMN state VARCHAR(20) DEFAULT 'LIVE' NOT NULL;
ALTER TABLE store ADD COLUMN refusal VARCHAR(400) NULL;
ALTER TABLE store ADD COLUMN last_command VARCHAR(20) NULL;
CREATE INDEX store_by_state ON store (state, store_id);

-- What a store says about itself; null where nothing was said.
ALTER TABLE store ADD COLUMN kind VARCHAR(120) NULL;
ALTER TABLE store ADD COLUMN description VARCHAR(1000) NULL;
ALTER TABLE store ADD COLUMN address VARCHAR(400) NULL;
ALTER TABLE store ADD COLUMN region VARCHAR(128) NULL;
ALTER TABLE store ADD COLUMN telephone VARCHAR(60) NULL;

-- Numbers for the stores that people open: unique across replicas, never used twice. A catalogue's own are below.
CREATE TABLE store_number (
    store_id BIGINT AUTO_INCREMENT PRIMARY KEY
) AUTO_INCREMENT = 100001;

-- Who runs a store, besides those whose token lists it. The revision is the version of the event about them.
CREATE TABLE store_people (
    store_id BIGINT PRIMARY KEY,
    revision BIGINT NOT NULL
);

CREATE TABLE store_person (
    store_id BIGINT       NOT NULL,
    person   VARCHAR(64)  NOT NULL,
    role     VARCHAR(20)  NOT NULL,
    since    TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (store_id, person)
);
CREATE INDEX store_person_by_person ON store_person (person, store_id);
