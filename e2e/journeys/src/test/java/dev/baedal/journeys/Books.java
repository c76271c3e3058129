package dev.baedal.journeys;

import java.util.Set;
import java.util.stream.Collectors;

/** Orders and charges of a customer, which must match. */
final class Books {

	private Books() {}

	/** Orders with a charge that was not refunded. */
	static Set<Long> charged(Platform platform, Customer customer) {
		return platform.gateway()
			.all("/payments", "orderId")
			.stream()
			.filter(payment -> payment.path("customerId").asString().equals(customer.name()))
			.filter(payment -> !Set.of("CANCELLED", "DECLINED").contains(payment.path("status").asString()))
			.map(payment -> payment.path("orderId").asLong())
			.collect(Collectors.toSet());
	}

	/** All orders, including those whose response was lost. */
	static Set<Long> ordered(Platform platform, Customer customer) {
		return platform.gateway()
			.all("/orders", "orderId")
			.stream()
			.filter(order -> order.path("customerId").asString().equals(customer.name()))
			.map(order -> order.path("orderId").asLong())
			.collect(Collectors.toSet());
	}
}
