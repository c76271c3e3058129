package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** M46, M48: the probes and the metrics. */
class HealthTest extends OrderTest {

	@Test
	void livenessDependsOnNoOtherService() {
		payment.answers(PaymentStub::fail);
		assertThat(api.order("unlucky").status()).isEqualTo(503);

		Api.Reply live = api.get("/actuator/health/liveness");
		assertThat(live.status()).isEqualTo(200);
		assertThat(live.body().get("components").propertyNames()).containsExactlyInAnyOrder("livenessState", "relay",
				"consumers", "heap");
	}

	@Test
	void countsOrdersByStatus() {
		double before = placed();
		api.order("counted");

		assertThat(placed()).isEqualTo(before + 1);
	}

	@Test
	void reportsTheStateOfTheBreakers() {
		api.order("breaker");

		assertThat(gauge("resilience4j.circuitbreaker.state?tag=state:closed")).isPositive();
	}

	@Test
	void countsRequestsByRoute() {
		api.order("route");

		assertThat(gauge("http.server.requests?tag=method:POST&tag=uri:/orders")).isPositive();
		assertThat(api.get("/actuator/metrics/http.server.requests").body().get("availableTags").toString())
			.as("requests of the monitoring are not counted")
			.doesNotContain("/actuator");
	}

	private double placed() {
		return gauge("baedal.orders?tag=status:PLACED");
	}

	private double gauge(String metric) {
		return api.get("/actuator/metrics/" + metric).body().at("/measurements/0/value").asDouble();
	}
}
