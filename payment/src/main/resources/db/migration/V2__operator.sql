-- Why an operator laid hands on a refund.
ALTER TABLE payment ADD COLUMN operator_reason VARCHAR(200) NULL;
