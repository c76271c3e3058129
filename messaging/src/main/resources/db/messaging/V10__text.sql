-- contract: columns only grow. An order of 50 lines is larger than a VARCHAR of MySQL; H2 keeps what is called a text apart from its row, which costs more.
ALTER TABLE outbox MODIFY COLUMN payload ${event-json} NOT NULL;

-- Two UTF-16 code units for each character that people count.
ALTER TABLE operator_act MODIFY COLUMN reason VARCHAR(400) NULL;
