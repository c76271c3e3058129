package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;

import java.util.Map;

/** The owner of a store, who hears of an order a moment after it was placed. */
record Owner(Door gateway) {

	void accepts(long order) {
		awaits(order);
		triesToAnswer(order, Map.of("accept", true)).is(200);
	}

	void rejects(long order, String reason) {
		awaits(order);
		triesToAnswer(order, Map.of("accept", false, "reason", reason)).is(200);
	}

	void starts(long order) {
		gateway.put("/cookings/" + order + "/start").is(200);
	}

	void finishes(long order) {
		triesToFinish(order).is(200);
	}

	Answer triesToFinish(long order) {
		return gateway.put("/cookings/" + order + "/finish");
	}

	Answer triesToAnswer(long order, Map<String, ?> answer) {
		return gateway.put("/cookings/" + order + "/accept", answer);
	}

	void awaits(long order) {
		eventually(() -> gateway.get("/cookings/" + order).is(200));
	}
}
