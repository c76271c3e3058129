package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RateLimitTest extends LoginSecurityConfigurationTest {

	@Test
	void anImpatientPersonWaitsAndTheOthersDoNot(@Autowired MeterRegistry meters) {
		String hungry = bearer(ISSUER.token("hungry", "CUSTOMER"));
		for (int i = 0; i < 3; i++) {
			assertThat(order(hungry).statusCode()).isEqualTo(200);
		}

		HttpResponse<String> answer = order(hungry);

		assertProblem(answer, 429, "/orders");
		assertThat(answer.body()).contains("ordering", "Please try again later");
		assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 21L);
		assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"ordering\";q=3;w=60");
		assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"ordering\";r=0;t=");
		assertThat(meters.counter("baedal.gateway.limited", "limit", "ordering").count()).isPositive();
		assertThat(client.get("/orders", "Authorization", hungry).statusCode()).as("looking is another matter")
			.isEqualTo(200);
		assertThat(order(bearer(ISSUER.token("patient", "CUSTOMER"))).statusCode()).isEqualTo(200);
		assertThat(order().asked()).hasSize(5);
	}

	@Test
	void saysWhatIsLeft() {
		HttpResponse<String> answer = client.get("/orders", "Authorization",
				bearer(ISSUER.token("curious", "CUSTOMER")));

		assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"person\";r=199;t=");
	}

	@Test
	void answersCarryTheHeadersThatBrowsersObey() {
		HttpResponse<String> answer = client.get("/session");

		assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("frame-ancestors 'none'");
		assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
		assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
	}

	@Test
	void pagesFromElsewhereCallIfTheyAreKnownAndWithoutCookies() {
		HttpResponse<String> known = preflight("https://shop.example");
		assertThat(known.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
		assertThat(known.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();

		HttpResponse<String> stranger = preflight("https://evil.example");
		assertThat(stranger.statusCode()).isEqualTo(403);
		assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	private HttpResponse<String> preflight(String origin) {
		return client.send("OPTIONS", "/orders", null, "Origin", origin, "Access-Control-Request-Method", "POST",
				"Access-Control-Request-Headers", "authorization");
	}

	private HttpResponse<String> order(String token) {
		return client.send("POST", "/orders", "{\"foodId\":1}", "Authorization", token);
	}
}
