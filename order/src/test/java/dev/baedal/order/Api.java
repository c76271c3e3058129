package dev.baedal.order;

import dev.baedal.messaging.test.HttpApi;

/** The service as a client sees it. */
class Api extends HttpApi {

	/** Orders one chicken. */
	Reply order(String customerId) {
		return post("/orders", """
				{"customerId":"%s","foodId":1,"qty":1,"address":"seoul gangnam 1"}""".formatted(customerId));
	}

	/** Orders one of this menu item. */
	Reply order(String customerId, long menuItemId) {
		return post("/orders", """
				{"customerId":"%s","foodId":%d,"qty":1,"address":"seoul gangnam 1"}""".formatted(customerId,
				menuItemId));
	}

	/** Orders one of this menu item with a coupon. */
	Reply redeem(String customerId, long menuItemId, long couponId) {
		return post("/orders", """
				{"customerId":"%s","foodId":%d,"qty":1,"address":"seoul gangnam 1","couponId":%d}"""
			.formatted(customerId, menuItemId, couponId));
	}
}
