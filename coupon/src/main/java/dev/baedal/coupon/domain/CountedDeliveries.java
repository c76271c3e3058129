package dev.baedal.coupon.domain;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

public interface CountedDeliveries extends CrudRepository<CountedDelivery, Long> {

	int countByCustomerIdAndStoreId(String customerId, long storeId);

	void deleteByCustomerId(String customerId);

	/** Replaces the order's id: the delivery still counts, but no longer refers to its order. */
	@Modifying
	@Query(nativeQuery = true, value = "update counted_delivery set order_id = :instead where order_id = :orderId")
	void replaceOrder(long orderId, long instead);
}
