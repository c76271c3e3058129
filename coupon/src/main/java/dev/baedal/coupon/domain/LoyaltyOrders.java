package dev.baedal.coupon.domain;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

public interface LoyaltyOrders extends CrudRepository<LoyaltyOrder, Long> {

	/** Inserts the order. A known one stays as it is. Unlike INSERT IGNORE, hides no other error. */
	@Modifying
	@Query(nativeQuery = true, value = """
			INSERT INTO loyalty_order (order_id, customer_id, store_id, every_n)
			VALUES (:#{#order.orderId}, :#{#order.customerId}, :#{#order.storeId}, :#{#order.everyN})
			ON DUPLICATE KEY UPDATE order_id = order_id""")
	void insert(LoyaltyOrder order);
}
