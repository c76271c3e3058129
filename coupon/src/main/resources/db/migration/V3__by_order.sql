-- M45: what an order redeemed is found when the order's customer is forgotten.
CREATE INDEX coupon_by_order ON coupon (order_id);
CREATE INDEX coupon_by_redeeming_order ON coupon (redeemed_by);
