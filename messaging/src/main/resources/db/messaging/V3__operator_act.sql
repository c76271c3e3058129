-- What operators did by hand, and why: it commits with the act.
CREATE TABLE operator_act (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    done_at  TIMESTAMP(6) NOT NULL,
    operator VARCHAR(64)  NOT NULL,
    act      VARCHAR(300) NOT NULL,
    order_id BIGINT,
    reason   VARCHAR(200)
);
