-- The inbox forgets by age what the topic has forgotten.
CREATE INDEX inbox_by_age ON inbox (received_at);
