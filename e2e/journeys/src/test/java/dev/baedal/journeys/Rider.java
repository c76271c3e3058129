package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** A rider, who sees a delivery once its order is cooked. */
record Rider(ApiClient gateway, String name) {

	/** The orders that can be picked in a town now. */
	List<Long> seesIn(String town) {
		return gateway.get("/deliveries/search/nearby?region=" + town + "&size=100")
			.is(200)
			.entries("deliveries")
			.stream()
			.map(delivery -> delivery.path("orderId").asLong())
			.toList();
	}

	void picks(long order) {
		awaits(order);
		triesToPick(order).is(200);
	}

	Response triesToPick(long order) {
		return gateway.put("/deliveries/" + order + "/pick", Map.of("riderId", name));
	}

	void arrives(long order) {
		gateway.put("/deliveries/" + order + "/arrived").is(200);
	}

	Response givesBack(long order) {
		return gateway.put("/deliveries/" + order + "/giveback", Map.of("riderId", name, "reason", "flat tyre"));
	}

	Response fails(long order) {
		return gateway.put("/deliveries/" + order + "/fail", Map.of("riderId", name, "reason", "nobody is home"));
	}

	void awaits(long order) {
		eventually(() -> assertThat(gateway.get("/deliveries/" + order).text("status")).isEqualTo("READY"));
	}
}
