package dev.baedal.order.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface IdempotencyKeys extends JpaRepository<IdempotencyKey, IdempotencyKey.Id> {

	/** The customer narrows it to few rows. */
	void deleteByIdCustomerIdAndOrderId(String customerId, long orderId);
}
