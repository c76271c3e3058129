package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Browsers on other machines reach only the gateway, and log in through it. */
@TestPropertySource(properties = "baedal.security.login-through=http://shop.test:8088")
class LoginThroughTest extends LoginSecurityConfigurationTest {

	private static final StubService IDENTITY = StubService.named("identity");

	@DynamicPropertySource
	static void identity(DynamicPropertyRegistry registry) {
		registry.add("baedal.url.identity", IDENTITY::url);
	}

	@BeforeEach
	void clearRequests() {
		IDENTITY.requests().clear();
	}

	@Test
	void loginIsAtUrlOfGateway() {
		HttpResponse<String> response = client.get("/oauth2/authorization/baedal");

		assertThat(response.headers().firstValue("Location").orElseThrow())
			.startsWith("http://shop.test:8088/authorize?");
	}

	@Test
	void forwardsIssuerPagesWithTheirCookiesOnly() {
		assertThat(client.get("/login", "Cookie",
				"baedal_session=mine; baedal_identity_page=p; baedal_login=mine; baedal_identity=yours; baedal_identity_csrf=c")
			.body()).isEqualTo("identity");

		assertThat(IDENTITY.lastRequest().headers().getAll("Cookie"))
			.containsExactly("baedal_identity=yours; baedal_identity_csrf=c; baedal_identity_page=p");
		assertThat(IDENTITY.lastRequest().headers().get("X-Forwarded-Host")).isEqualTo(client.host());
	}

	/** The forms carry the issuer's own CSRF token, which the gateway cannot check. */
	@Test
	void forwardsIssuerFormsWithoutCsrfCheck() {
		assertThat(client.send("POST", "/login", "username=khl", "Cookie", "baedal_session=mine").body())
			.isEqualTo("identity");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/token", "/oauth2/jwks", "/oauth2/revoke", "/oauth2/introspect", "/userinfo",
			"/people", "/operator/people/khl", "/.well-known/openid-configuration" })
	void doesNotRouteOtherIssuerPaths(String path) {
		assertThat(client.get(path, "Authorization", bearer(ISSUER.token("operator-1", "OPERATOR"))).statusCode())
			.isEqualTo(404);
		assertThat(client.send("POST", path, "").statusCode()).isIn(401, 404);

		assertThat(IDENTITY.requests()).isEmpty();
	}
}
