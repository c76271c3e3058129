-- Until when the store has to answer, and when the order is to be ready.
ALTER TABLE my_page ADD COLUMN answer_by TIMESTAMP(6) NULL;
ALTER TABLE my_page ADD COLUMN promised_at TIMESTAMP(6) NULL;
