-- The rebuild of all pages that may write; whoever begins one takes it over.
CREATE TABLE rebuild_run (
    id  INT         PRIMARY KEY,
    run VARCHAR(36) NOT NULL
);
INSERT INTO rebuild_run (id, run) VALUES (1, 'none');

-- What a rebuild has read from the topic, until each page is made from it.
CREATE TABLE rebuild_event (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    order_id        BIGINT         NOT NULL,
    event_id        VARCHAR(100)   NOT NULL,
    type            VARCHAR(100)   NOT NULL,
    occurred_at     VARCHAR(40)    NOT NULL,
    topic_partition INT            NOT NULL,
    payload         VARCHAR(14000) NOT NULL,
    CONSTRAINT rebuild_event_once UNIQUE (event_id)
);
CREATE INDEX rebuild_event_by_order ON rebuild_event (order_id, id);
