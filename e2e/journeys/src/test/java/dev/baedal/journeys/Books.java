package dev.baedal.journeys;

import java.util.Set;
import java.util.stream.Collectors;

/** What must balance: nobody pays for nothing. */
final class Books {

	private Books() {}

	/** Payments that were not given back. */
	static Set<Long> charged(Platform platform, Customer customer) {
		return platform.gateway()
			.all("/payments", "orderId")
			.stream()
			.filter(payment -> payment.path("customerId").asString().equals(customer.name()))
			.filter(payment -> !Set.of("CANCELLED", "DECLINED").contains(payment.path("status").asString()))
			.map(payment -> payment.path("orderId").asLong())
			.collect(Collectors.toSet());
	}

	/** With those that were placed though the answer was lost on its way. */
	static Set<Long> ordered(Platform platform, Customer customer) {
		return platform.gateway()
			.all("/orders", "orderId")
			.stream()
			.filter(order -> order.path("customerId").asString().equals(customer.name()))
			.map(order -> order.path("orderId").asLong())
			.collect(Collectors.toSet());
	}
}
