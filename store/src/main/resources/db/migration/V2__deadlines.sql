-- What has not been answered is looked for every few seconds.
CREATE INDEX cooking_waiting ON cooking (status, received_at);
