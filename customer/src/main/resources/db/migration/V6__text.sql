-- contract: columns only grow, to two UTF-16 code units for each character that people count.
ALTER TABLE my_page MODIFY COLUMN reason VARCHAR(400) NULL;
ALTER TABLE my_page_history MODIFY COLUMN reason VARCHAR(400) NULL;

-- An event of any size that the outbox carries.
ALTER TABLE rebuild_event MODIFY COLUMN payload ${event-json} NOT NULL;
