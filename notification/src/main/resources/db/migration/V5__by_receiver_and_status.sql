-- A receiver's first message that waits is found without those that were sent.
CREATE INDEX notification_waiting ON notification (receiver, status, id);
