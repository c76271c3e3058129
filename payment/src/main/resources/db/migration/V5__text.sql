-- contract: columns only grow, to two UTF-16 code units for each character that people count.
ALTER TABLE payment MODIFY COLUMN reason VARCHAR(400) NULL;
ALTER TABLE payment MODIFY COLUMN operator_reason VARCHAR(400) NULL;
