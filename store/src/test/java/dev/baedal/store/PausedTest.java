package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** M43: during a backup, reads are served and commands get 503 with Retry-After. */
class PausedTest extends StoreTest {

	private static final String COMMAND = "/cookings/999999/start";

	@AfterEach
	void endPause() {
		api.send("DELETE", "/actuator/pause", null);
	}

	@Test
	void refusesCommandsAndServesReadsDuringAPause() {
		assertThat(api.put(COMMAND).status()).isEqualTo(404);
		HttpApi.Reply begun = api.post("/actuator/pause", "{\"seconds\":60}");
		assertThat(begun.status()).isEqualTo(200);

		HttpApi.Reply refused = api.put(COMMAND);

		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.header("Retry-After")).isEqualTo("5");
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
		assertThat(refused.text("detail"))
			.isEqualTo("A backup is being taken, and nothing was done. Please try again shortly.");
		assertThat(api.get("/menus").status()).isEqualTo(200);
		assertThat(api.get("/actuator/pause").body().get("paused").asBoolean()).isTrue();
		assertThat(api.send("DELETE", "/actuator/pause?id=" + begun.text("id"), null).status()).isEqualTo(200);
		assertThat(api.put(COMMAND).status()).isEqualTo(404);
	}

	@Test
	void refusesInvalidPauses() {
		assertThat(api.post("/actuator/pause", "{\"seconds\":600}").text("detail"))
			.contains("seconds: must be 1 to 120");
		assertThat(api.post("/actuator/pause", "{}").status()).isEqualTo(400);
		assertThat(api.send("DELETE", "/actuator/pause?id=another", null).status()).isEqualTo(409);
	}

	@Test
	void reportsParkedEventsInHealthAndRefusesUnknownOnes() {
		assertThat(api.get("/actuator/health").body().at("/components/parked/details/events").isNumber()).isTrue();
		assertThat(api.get("/actuator/health/readiness").body().has("components")
				&& api.get("/actuator/health/readiness").body().get("components").has("parked"))
			.isFalse();
		assertThat(api.send("DELETE", "/actuator/parked/nothing", null).status()).isEqualTo(400);
		HttpApi.Reply missing = api.send("DELETE", "/actuator/parked/nothing?reason=x", null);
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.text("detail")).contains("nothing of nothing is parked here");
		assertThat(api.post("/actuator/parked/nothing", "{}").status()).isEqualTo(404);
		assertThat(api.get("/actuator/discarded").body().get("events").size()).isZero();
	}
}
