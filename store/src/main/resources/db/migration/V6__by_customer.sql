-- M45: a customer is shown what is known about them.
CREATE INDEX cooking_by_customer ON cooking (customer_id, order_id);
