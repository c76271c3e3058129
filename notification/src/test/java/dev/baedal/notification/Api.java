package dev.baedal.notification;

import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import tools.jackson.databind.JsonNode;

/** The service as a client sees it. */
class Api extends HttpApi {

	/** The notifications of a receiver, oldest first. */
	List<JsonNode> notifications(String receiver) {
		return get("/notifications/search/byReceiver?size=100&sort=id&receiver=" + receiver).body()
			.at("/_embedded/notifications")
			.valueStream()
			.toList();
	}
}
