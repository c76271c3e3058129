package dev.baedal.customer.application;

import dev.baedal.customer.domain.Facts;

/** What every event of an order tells. */
public interface News {

	long orderId();

	String customerId();

	default Facts facts() {
		return Facts.NONE;
	}
}
