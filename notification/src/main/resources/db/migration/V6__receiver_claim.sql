-- The replica that sends to a receiver. A message cannot stand for its receiver: ids are committed out of order, so
-- the oldest message that waits may become another one while the first is being sent.
CREATE TABLE receiver_claim (
    receiver VARCHAR(64)  PRIMARY KEY,
    ends_at  TIMESTAMP(6) NOT NULL
);
