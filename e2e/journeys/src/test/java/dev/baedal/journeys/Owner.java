package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** The owner of a store, whose service gets an order a moment after it was placed. */
record Owner(ApiClient gateway) {

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

	Response triesToFinish(long order) {
		return gateway.put("/cookings/" + order + "/finish");
	}

	Response triesToStart(long order) {
		return gateway.put("/cookings/" + order + "/start");
	}

	/** @param accept whether the owner agrees to the customer's cancel */
	void answersCancel(long order, boolean accept) {
		eventually(() -> assertThat(gateway.get("/cookings/" + order).body().path("cancelRequested").asBoolean())
			.isTrue());
		gateway.put("/cookings/" + order + "/cancel", Map.of("accept", accept, "reason", "조금 전에 준비했습니다")).is(200);
	}

	Response triesToAnswer(long order, Map<String, ?> answer) {
		return gateway.put("/cookings/" + order + "/accept", answer);
	}

	void awaits(long order) {
		eventually(() -> gateway.get("/cookings/" + order).is(200));
	}
}
