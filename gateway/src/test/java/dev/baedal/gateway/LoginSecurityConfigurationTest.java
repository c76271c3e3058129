package dev.baedal.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same gateway in login mode, with an issuer that does what the tests want. */
@TestPropertySource(properties = { "baedal.security.mode=login", "baedal.security.client-secret=not-that-secret",
		"baedal.security.origins=https://shop.example", "baedal.rate-limit.login.requests=500",
		"baedal.rate-limit.ordering.requests=3", "baedal.rate-limit.address.requests=5000",
		"server.reactive.session.max-sessions=" + LoginSecurityConfigurationTest.MOST_SESSIONS })
abstract class LoginSecurityConfigurationTest extends GatewayTest {

	static final int MOST_SESSIONS = 50;
	static final StubIssuer ISSUER = new StubIssuer();

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry registry) {
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::url);
	}

	@BeforeEach
	void asEver() {
		ISSUER.asked.clear();
		ISSUER.status = 200;
		ISSUER.hangs = false;
		ISSUER.seconds = 300;
	}

	static String bearer(String token) {
		return "Bearer " + token;
	}
}
