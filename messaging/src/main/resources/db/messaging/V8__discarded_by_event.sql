-- Each event that is parked is looked for among those that were given up.
CREATE INDEX discarded_event_by_event ON discarded_event (event_id);
