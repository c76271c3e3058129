package dev.baedal.order;

import dev.baedal.messaging.test.HttpApi;

/** The service as a client sees it. */
class Api extends HttpApi {

	/** Orders one chicken. */
	Reply order(String customerId) {
		return post("/orders", """
				{"customerId":"%s","foodId":1,"qty":1,"address":"seoul gangnam 1"}""".formatted(customerId));
	}
}
