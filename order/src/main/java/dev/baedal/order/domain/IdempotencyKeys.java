package dev.baedal.order.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface IdempotencyKeys extends JpaRepository<IdempotencyKey, IdempotencyKey.Id> {

	/** Includes the customer, the first column of the primary key, so that few rows are searched. */
	void deleteByIdCustomerIdAndOrderId(String customerId, long orderId);
}
