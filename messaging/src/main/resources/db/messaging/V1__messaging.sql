CREATE TABLE outbox (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    topic       VARCHAR(100)   NOT NULL,
    event_key   VARCHAR(100)   NOT NULL,
    event_id    VARCHAR(100)   NOT NULL,
    type        VARCHAR(100)   NOT NULL,
    occurred_at VARCHAR(40)    NOT NULL,
    traceparent VARCHAR(100),
    payload     VARCHAR(14000) NOT NULL
);

CREATE TABLE relay_lease (
    name       VARCHAR(50)  PRIMARY KEY,
    owner      VARCHAR(100),
    epoch      BIGINT       NOT NULL,
    expires_at TIMESTAMP(3) NOT NULL
);
INSERT INTO relay_lease (name, owner, epoch, expires_at) VALUES ('outbox', NULL, 0, '2000-01-01 00:00:00');

CREATE TABLE inbox (
    event_id    VARCHAR(100) PRIMARY KEY,
    received_at TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP(3) NOT NULL
);

CREATE TABLE parked_head (
    event_key VARCHAR(100) PRIMARY KEY
);

CREATE TABLE parked_event (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    topic       VARCHAR(100)  NOT NULL,
    event_key   VARCHAR(100)  NOT NULL,
    event_id    VARCHAR(100)  NOT NULL,
    type        VARCHAR(100),
    source      VARCHAR(100),
    occurred_at VARCHAR(40),
    traceparent VARCHAR(100),
    payload     MEDIUMTEXT,
    cause       VARCHAR(1000) NOT NULL,
    parked_at   TIMESTAMP(3)  DEFAULT CURRENT_TIMESTAMP(3) NOT NULL,
    CONSTRAINT parked_event_once UNIQUE (event_id)
);
CREATE INDEX parked_event_by_key ON parked_event (event_key, id);

CREATE TABLE discarded_event (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    event_id     VARCHAR(100)  NOT NULL,
    event_key    VARCHAR(100)  NOT NULL,
    type         VARCHAR(100),
    payload      MEDIUMTEXT,
    reason       VARCHAR(1000) NOT NULL,
    discarded_at TIMESTAMP(3)  DEFAULT CURRENT_TIMESTAMP(3) NOT NULL
);
