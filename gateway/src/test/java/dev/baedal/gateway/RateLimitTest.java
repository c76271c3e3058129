package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RateLimitTest extends LoginSecurityConfigurationTest {

	@Test
	void limitsOrdersOfEachPersonSeparately(@Autowired MeterRegistry meters) {
		String hungry = bearer(ISSUER.token("hungry", "CUSTOMER"));
		for (int i = 0; i < 3; i++) {
			assertThat(order(hungry).statusCode()).isEqualTo(200);
		}

		HttpResponse<String> response = order(hungry);

		assertProblem(response, 429, "/orders");
		assertThat(response.body()).contains("ordering", "Please try again later");
		assertThat(Long.parseLong(response.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 21L);
		assertThat(response.headers().firstValue("RateLimit-Policy")).contains("\"ordering\";q=3;w=60");
		assertThat(response.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"ordering\";r=0;t=");
		assertThat(meters.counter("baedal.gateway.limited", "limit", "ordering").count()).isPositive();
		assertThat(client.get("/orders", "Authorization", hungry).statusCode()).as("reading has another limit")
			.isEqualTo(200);
		assertThat(order(bearer(ISSUER.token("patient", "CUSTOMER"))).statusCode()).isEqualTo(200);
		assertThat(order().requests()).hasSize(5);
	}

	@Test
	void reportsRemainingRequests() {
		HttpResponse<String> response = client.get("/orders", "Authorization",
				bearer(ISSUER.token("curious", "CUSTOMER")));

		assertThat(response.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"person\";r=199;t=");
	}

	/** Whoever looks at a menu may then order: its images have a limit of their own. */
	@Test
	void countsImagesApartAndServesThemToEverybody() {
		HttpResponse<String> image = client.get("/images/0f");

		assertThat(image.statusCode()).isEqualTo(200);
		assertThat(image.headers().allValues("RateLimit-Policy")).containsExactly("\"images\";q=2000;w=10");
		assertThat(client.send("HEAD", "/images/0f", null).statusCode()).isEqualTo(200);
		assertThat(client.send("PUT", "/menus/1/image", "x").statusCode()).isEqualTo(401);
	}

	@Test
	void responseHasSecurityHeaders() {
		HttpResponse<String> response = client.get("/session");

		assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("frame-ancestors 'none'");
		assertThat(response.headers().firstValue("Referrer-Policy")).isPresent();
		assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
	}

	@Test
	void allowsKnownOriginsWithoutCookies() {
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
