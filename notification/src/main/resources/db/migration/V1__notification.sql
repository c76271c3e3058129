CREATE TABLE notification (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    version       BIGINT       NOT NULL,
    order_id      BIGINT       NOT NULL,
    receiver      VARCHAR(64)  NOT NULL,
    kind          VARCHAR(30)  NOT NULL,
    text          VARCHAR(1000) NOT NULL,
    dedupe_key    VARCHAR(120) NOT NULL,
    status        VARCHAR(20)  NOT NULL,
    send_failures INT          NOT NULL,
    send_next_at  TIMESTAMP(6) NOT NULL,
    created_at    TIMESTAMP(6) NOT NULL,
    sent_at       TIMESTAMP(6) NULL,
    CONSTRAINT notification_once UNIQUE (dedupe_key)
);
CREATE INDEX notification_by_receiver ON notification (receiver, id);
CREATE INDEX notification_by_order ON notification (order_id, id);
CREATE INDEX notification_due ON notification (status, send_next_at, receiver, id);

CREATE TABLE notification_preferences (
    customer_id VARCHAR(64) PRIMARY KEY,
    version     BIGINT      NOT NULL
);

CREATE TABLE notification_off (
    customer_id VARCHAR(64) NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    PRIMARY KEY (customer_id, kind)
);
