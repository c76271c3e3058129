package dev.baedal.customer.application;

import dev.baedal.customer.domain.Facts;

/** The fields that every event of an order has. */
public interface News {

	long orderId();

	String customerId();

	default Facts facts() {
		return Facts.NONE;
	}
}
