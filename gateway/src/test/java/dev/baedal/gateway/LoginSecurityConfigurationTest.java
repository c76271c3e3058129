package dev.baedal.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Starts the same gateway in login mode, with a stub issuer that the tests control. */
@TestPropertySource(properties = { "baedal.security.mode=login", "baedal.security.client-secret=not-that-secret",
		"baedal.security.origins=https://shop.example", "baedal.rate-limit.login.requests=500",
		"baedal.rate-limit.ordering.requests=3", "baedal.rate-limit.address.requests=5000",
		"server.reactive.session.max-sessions=" + LoginSecurityConfigurationTest.MAX_SESSIONS })
abstract class LoginSecurityConfigurationTest extends GatewayTest {

	static final int MAX_SESSIONS = 50;
	static final StubIssuer ISSUER = new StubIssuer();

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry registry) {
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::url);
	}

	@BeforeEach
	void resetIssuer() {
		ISSUER.requests.clear();
		ISSUER.status = 200;
		ISSUER.hangs = false;
		ISSUER.seconds = 300;
	}

	static String bearer(String token) {
		return "Bearer " + token;
	}
}
