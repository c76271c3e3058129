package dev.baedal.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the whole service on an empty database. Tests without other settings share it. */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:identity;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
		"baedal.identity.key-secret=" + IdentityTest.SECRET, "baedal.identity.demo=true",
		"baedal.identity.demo-secret=" + IdentityTest.SECRET, "baedal.identity.demo-password=" + IdentityTest.PASSWORD,
		"baedal.identity.gateway.secret=" + IdentityTest.SECRET,
		"baedal.identity.services.order=" + IdentityTest.SECRET, "baedal.identity.limit.logins-per-minute=1000" })
@AutoConfigureMockMvc
@Import(IdentityTest.TestClock.class)
@Tag("service")
abstract class IdentityTest {

	static final String SECRET = "0123456789abcdef0123456789abcdef";
	static final String PASSWORD = "a-password-for-tests";

	@Autowired
	MockMvc http;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void now() {
		clock.now = Instant.now();
	}

	JsonNode token(String client, String... parameters) throws Exception {
		return json(tokenRequest(client).param("grant_type", "client_credentials").params(pairs(parameters)), 200);
	}

	/** Returns the claims of a token without verifying its signature. */
	static JsonNode claims(JsonNode token, String kind) {
		String payload = token.get(kind).asString().split("\\.")[1];
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
	}

	static MockHttpServletRequestBuilder tokenRequest(String client) {
		return post("/oauth2/token").header("Authorization", basic(client, SECRET));
	}

	static String basic(String client, String secret) {
		return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
	}

	static MockHttpServletRequestBuilder logIn(String name, String password) {
		return post("/login").param("username", name).param("password", password).with(ownForm());
	}

	/**
	 * Sets the CSRF cookie and field as identity's own forms do. Spring's csrf() would install another token repository
	 * in the filters.
	 */
	static RequestPostProcessor ownForm() {
		String token = "a-token-for-a-form";
		byte[] masked = new byte[2 * token.length()];
		System.arraycopy(token.getBytes(), 0, masked, token.length(), token.length());
		return request -> {
			request.setCookies(new Cookie("baedal_identity_csrf", token));
			request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
			return request;
		};
	}

	JsonNode json(MockHttpServletRequestBuilder request, int status) throws Exception {
		var response = http.perform(request).andReturn().getResponse();
		if (response.getStatus() != status) {
			throw new AssertionError(
					"expected %d, but %d: %s".formatted(status, response.getStatus(), response.getContentAsString()));
		}
		return JsonMapper.shared().readTree(response.getContentAsString());
	}

	private static org.springframework.util.MultiValueMap<String, String> pairs(String... parameters) {
		var map = new org.springframework.util.LinkedMultiValueMap<String, String>();
		for (int i = 0; i < parameters.length; i += 2) {
			map.add(parameters[i], parameters[i + 1]);
		}
		return map;
	}

	/** A clock that tests move. */
	static class MovableClock extends Clock {

		Instant now = Instant.now();

		void forward(Duration time) {
			now = now.plus(time);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}

	@TestConfiguration
	static class TestClock {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}
	}
}
