package dev.baedal.payment;

import dev.baedal.messaging.test.HttpApi;

/** The service as a client sees it. */
class Api extends HttpApi {

	Reply pay(long orderId, String customerId, long amount) {
		return post("/internal/payments", """
				{"orderId":%d,"customerId":"%s","amount":%d}""".formatted(orderId, customerId, amount));
	}

	Reply payment(long orderId) {
		return get("/payments/" + orderId);
	}

	double gauge(String name) {
		return get("/actuator/metrics/" + name).body().at("/measurements/0/value").asDouble();
	}
}
