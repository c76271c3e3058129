-- Which commands people gave, and who: a repetition of one is answered as the first was.
ALTER TABLE cooking ADD COLUMN commands_given VARCHAR(1000) NULL;

-- When a replica of the service was seen up last, in milliseconds since 1970, and when none was: deadlines of people do
-- not count that time.
CREATE TABLE service_uptime (
    id      INT PRIMARY KEY,
    seen_at BIGINT
);

INSERT INTO service_uptime (id, seen_at) VALUES (1, NULL);

CREATE TABLE service_outage (
    until_at BIGINT PRIMARY KEY,
    from_at  BIGINT NOT NULL
);
