package dev.baedal.order;

import dev.baedal.messaging.test.HttpApi;

/** The service as a client sees it. */
class Api extends HttpApi {

	/** Orders one chicken. */
	Reply order(String customerId) {
		return post("/orders", """
				{"customerId":"%s","foodId":1,"qty":1,"address":"seoul gangnam 1"}""".formatted(customerId));
	}

	/** Orders one of this dish. */
	Reply order(String customerId, long dish) {
		return post("/orders", """
				{"customerId":"%s","foodId":%d,"qty":1,"address":"seoul gangnam 1"}""".formatted(customerId, dish));
	}

	/** Orders one of this dish with a coupon. */
	Reply redeem(String customerId, long dish, long couponId) {
		return post("/orders", """
				{"customerId":"%s","foodId":%d,"qty":1,"address":"seoul gangnam 1","couponId":%d}"""
			.formatted(customerId, dish, couponId));
	}
}
