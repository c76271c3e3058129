CREATE TABLE effect (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    order_id BIGINT NOT NULL,
    n        INT    NOT NULL
);

CREATE TABLE counter (
    order_id BIGINT PRIMARY KEY,
    n        INT NOT NULL
);
INSERT INTO counter (order_id, n) VALUES (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0);
