package dev.baedal.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class AuthorizationRequestCookieTest {

	private static final String SECRET = "a-secret-that-all-replicas-share";
	private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

	private final OAuth2AuthorizationRequest begun = OAuth2AuthorizationRequest.authorizationCode()
		.authorizationUri("https://login.example/authorize")
		.clientId("gateway")
		.redirectUri("https://shop.example/login/oauth2/code/baedal")
		.scope("openid")
		.state("state")
		.attributes(attributes -> attributes.put("code_verifier", "verifier"))
		.build();

	@Test
	void anotherReplicaReadsCookie() {
		OAuth2AuthorizationRequest found = find(at(NOW.plusSeconds(60)), save(at(NOW), "https").getValue());

		assertThat(found.getRedirectUri()).isEqualTo(begun.getRedirectUri());
		assertThat(found.getScopes()).containsExactly("openid");
		assertThat(found.<String>getAttribute("code_verifier")).isEqualTo("verifier");
	}

	@Test
	void expiresAfterLifetime() {
		assertThat(find(at(NOW.plus(AuthorizationRequestCookie.LIFETIME).plus(Duration.ofSeconds(1))),
				save(at(NOW), "https").getValue()))
			.isNull();
	}

	@Test
	void rejectsCookieOfAnotherSecret() {
		String cookie = save(at(NOW), "https").getValue();

		assertThat(find(
				new AuthorizationRequestCookie("another-secret-that-is-as-long..", Clock.fixed(NOW, ZoneOffset.UTC)),
				cookie))
			.isNull();
		assertThat(find(at(NOW), cookie.substring(1))).isNull();
		assertThat(cookie).doesNotContain("verifier");
	}

	@Test
	void cookieIsSecureOverHttps() {
		assertThat(save(at(NOW), "https").isSecure()).isTrue();
		assertThat(save(at(NOW), "http").isSecure()).isFalse();
	}

	private static AuthorizationRequestCookie at(Instant now) {
		return new AuthorizationRequestCookie(SECRET, Clock.fixed(now, ZoneOffset.UTC));
	}

	private ResponseCookie save(AuthorizationRequestCookie logins, String scheme) {
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.get(scheme + "://shop.example/oauth2/authorization/baedal"));
		logins.saveAuthorizationRequest(begun, exchange).block();
		return exchange.getResponse().getCookies().getFirst(AuthorizationRequestCookie.COOKIE);
	}

	private static OAuth2AuthorizationRequest find(AuthorizationRequestCookie logins, String cookie) {
		return logins.removeAuthorizationRequest(
				MockServerWebExchange.from(MockServerHttpRequest.get("/login/oauth2/code/baedal?code=c&state=state")
					.cookie(new HttpCookie(AuthorizationRequestCookie.COOKIE, cookie))))
			.block();
	}
}
