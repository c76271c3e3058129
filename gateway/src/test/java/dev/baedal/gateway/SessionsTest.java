package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class SessionsTest extends LoginSecurityConfigurationTest {

	private static final String LOGIN = "/oauth2/authorization/baedal";

	@Test
	void redirectsBrowserToLogin() {
		HttpResponse<String> response = client.get("/orders", "Accept", "text/html");

		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location")).contains(LOGIN);
		assertThat(response.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("baedal_session"));
		assertThat(client.get("/orders").headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void loginSendsPkceStateAndNonce() {
		HttpResponse<String> response = client.get(LOGIN);

		assertThat(response.headers().firstValue("Location").orElseThrow()).startsWith(ISSUER.url() + "/authorize");
		assertThat(query(response)).containsKeys("state", "nonce", "code_challenge")
			.containsEntry("code_challenge_method", List.of("S256"));
	}

	@Test
	void browserGetsCookieAndServiceGetsToken() {
		HttpResponse<String> loggedIn = logIn("minji");
		String cookie = session(loggedIn);

		HttpResponse<String> response = client.get("/orders/7", "Cookie", cookie);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(order().lastRequest().headers().get("Authorization")).startsWith("Bearer ey");
		assertThat(order().lastRequest().headers().contains("Cookie")).isFalse();
		assertThat(loggedIn.headers().allValues("Set-Cookie")).filteredOn(set -> set.startsWith("baedal_session="))
			.singleElement()
			.asString()
			.contains("HTTPOnly", "SameSite=Lax")
			.doesNotContain("eyJ");
		assertThat(client.get("/session", "Cookie", cookie).body()).contains("\"mode\":\"login\"", "minji", "CUSTOMER")
			.doesNotContain("eyJ");
		assertThat(client.get("/session").body())
			.isEqualTo("{\"mode\":\"login\",\"login\":\"/oauth2/authorization/baedal\"}");
		assertThat(client.get("/personalData/minji", "Cookie", cookie).statusCode()).isEqualTo(200);
		assertThat(order().lastRequest().headers().get("Authorization")).startsWith("Bearer ey");
		assertThat(order().lastRequest().headers().contains("Cookie")).isFalse();
	}

	@Test
	void loginReturnsToRequestedPage() {
		String remembered = client.get("/orders/7?a=b", "Accept", "text/html")
			.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter(cookie -> cookie.startsWith("REDIRECT_URI="))
			.findFirst()
			.orElseThrow()
			.split(";")[0];
		HttpResponse<String> begun = client.get(LOGIN);
		ISSUER.nonce = query(begun).getFirst("nonce");

		HttpResponse<String> back = client.get(
				"/login/oauth2/code/baedal?code=c&state=" + query(begun).getFirst("state"), "Cookie",
				begun(begun) + "; " + remembered);

		assertThat(back.headers().firstValue("Location")).contains("/orders/7?a=b");
		assertThat(client.get("/session", "Cookie", session(back), "Accept", "text/html").statusCode()).isEqualTo(200);
	}

	@Test
	void createsNoSessionBeforeLogin() {
		HttpResponse<String> begun = client.get(LOGIN);

		assertThat(begun.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("baedal_login=")
			.contains("Path=/login/oauth2/code/", "Max-Age=600", "HTTPOnly", "SameSite=Lax")
			.hasSizeLessThan(4096);
		assertThat(client.get("/orders", "Cookie", begun(begun)).statusCode()).isEqualTo(401);
	}

	@Test
	void unfinishedLoginsUseUpNoSessions() {
		IntStream.range(0, MAX_SESSIONS + 5).forEach(i -> assertThat(client.get(LOGIN).statusCode()).isEqualTo(302));

		assertThat(client.get("/orders", "Cookie", session(logIn("minji"))).statusCode()).isEqualTo(200);
	}

	@Test
	void loginNeedsItsOwnStateAndCookie() {
		HttpResponse<String> begun = client.get(LOGIN);
		String back = "/login/oauth2/code/baedal?code=c&state=";
		String state = query(begun).getFirst("state");

		assertProblem(client.get(back + "other", "Cookie", begun(begun)), 401, "/login/oauth2/code/baedal");
		assertProblem(client.get(back + state), 401, "/login/oauth2/code/baedal");
		assertProblem(client.get(back + state, "Cookie", begun(client.get(LOGIN))), 401, "/login/oauth2/code/baedal");
		assertProblem(client.get(back + state, "Cookie", "baedal_login=forged"), 401, "/login/oauth2/code/baedal");
		assertThat(ISSUER.requests).isEmpty();
	}

	@Test
	void rejectsCallbackWithoutLogin() {
		HttpResponse<String> response = client.get("/login/oauth2/code/baedal?code=c&state=s");

		assertProblem(response, 401, "/login/oauth2/code/baedal");
		assertThat(ISSUER.requests).isEmpty();
	}

	@Test
	void rejectsSessionRequestWithoutCsrfToken() {
		String cookie = session(logIn("suho"));
		String csrf = json(client.get("/session", "Cookie", cookie)).get("csrf").get("token").asString();

		HttpResponse<String> forged = client.send("POST", "/orders", "{\"foodId\":1}", "Cookie", cookie);
		assertProblem(forged, 403, "/orders");
		assertThat(forged.body()).contains("X-CSRF-TOKEN");
		assertNoServiceWasCalled();

		HttpResponse<String> own = client.send("POST", "/orders", "{\"foodId\":1}", "Cookie", cookie, "X-CSRF-TOKEN",
				csrf);
		assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
		assertThat(client
			.send("POST", "/orders", "{\"foodId\":1}", "Cookie", cookie, "Authorization",
					bearer(ISSUER.token("suho", "CUSTOMER")))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void concurrentRequestsShareOneRefresh() {
		ISSUER.seconds = 1;
		String cookie = session(logIn("jisoo"));
		ISSUER.seconds = 300;
		ISSUER.requests.clear();

		List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, 8)
			.mapToObj(i -> client.begin("/orders/" + i, "Cookie", cookie))
			.toList();

		assertThat(responses).allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(200));
		assertThat(ISSUER.requests).singleElement().asString().contains("grant_type=refresh_token");
	}

	@Test
	void rejectedRefreshEndsSession() {
		ISSUER.seconds = 1;
		String cookie = session(logIn("jisoo"));
		ISSUER.status = 400;

		assertProblem(client.get("/orders", "Cookie", cookie), 401, "/orders");
		ISSUER.status = 200;
		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(401);
		assertNoServiceWasCalled();
	}

	/** The gateway refreshes a token from a minute before its end. */
	@Test
	void keepsTokenWhileIssuerIsUnavailable() {
		ISSUER.seconds = 30;
		String cookie = session(logIn("yuna"));
		ISSUER.status = 503;

		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(200);
	}

	/** Covers each request to the issuer: a refresh, the keys, the tokens for a code, the revocation at a logout. */
	@Test
	void hangingIssuerTimesOut() {
		ISSUER.seconds = 1;
		String expired = session(logIn("yuna"));
		ISSUER.seconds = 30;
		String valid = session(logIn("minji"));
		String csrf = json(client.get("/session", "Cookie", valid)).get("csrf").get("token").asString();
		HttpResponse<String> begun = client.get(LOGIN);
		ISSUER.rotate();
		String unknownKey = bearer(ISSUER.token("yuna", "CUSTOMER"));
		ISSUER.hangs = true;

		List<CompletableFuture<HttpResponse<String>>> needIssuer = IntStream.range(0, 8).mapToObj(i -> switch (i % 3) {
			case 0 -> client.begin("/orders", "Cookie", expired);
			case 1 -> client.begin("/orders", "Authorization", unknownKey);
			default -> client.begin("/login/oauth2/code/baedal?code=c&state=" + query(begun).getFirst("state"),
					"Cookie", begun(begun));
		}).toList();
		CompletableFuture<HttpResponse<String>> usesValidToken = client.begin("/orders", "Cookie", valid);

		assertThat(needIssuer).allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(503))
			.allSatisfy(response -> assertThat(response.join().body()).contains("login service is away"));
		assertThat(usesValidToken.join().statusCode()).isEqualTo(200);
		assertThat(client.send("POST", "/logout", null, "Cookie", valid, "X-CSRF-TOKEN", csrf).statusCode())
			.isEqualTo(302);
	}

	@Test
	void expiredTokenIsUnavailableUntilIssuerReturns() {
		ISSUER.seconds = 1;
		String cookie = session(logIn("yuna"));
		ISSUER.status = 503;
		org.awaitility.Awaitility.await()
			.atMost(1, java.util.concurrent.TimeUnit.MINUTES)
			.until(() -> client.get("/orders", "Cookie", cookie).statusCode() == 503);

		HttpResponse<String> response = client.get("/orders", "Cookie", cookie);
		assertThat(response.headers().firstValue("Retry-After")).isPresent();
		assertThat(response.body()).contains("login service is away");
		ISSUER.status = 200;
		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(200);
	}

	@Test
	void logoutEndsSessionAndRevokesToken() {
		String cookie = session(logIn("minji"));
		String csrf = json(client.get("/session", "Cookie", cookie)).get("csrf").get("token").asString();
		ISSUER.requests.clear();

		assertThat(client.send("POST", "/logout", null, "Cookie", cookie).statusCode()).isEqualTo(403);
		HttpResponse<String> out = client.send("POST", "/logout", null, "Cookie", cookie, "X-CSRF-TOKEN", csrf);

		assertThat(out.headers().firstValue("Location").orElseThrow())
			.startsWith(ISSUER.url() + "/logout?id_token_hint=");
		assertThat(ISSUER.requests).as("the refresh token is revoked").singleElement().asString().startsWith("token=");
		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(401);
		assertThat(json(client.get("/session", "Cookie", cookie)).has("person")).isFalse();
	}

	private HttpResponse<String> logIn(String person) {
		return finish(client.get(LOGIN), person);
	}

	private HttpResponse<String> finish(HttpResponse<String> begun, String person) {
		ISSUER.person = person;
		ISSUER.nonce = query(begun).getFirst("nonce");
		String state = query(begun).getFirst("state");
		HttpResponse<String> back = client.get("/login/oauth2/code/baedal?code=c&state=" + state, "Cookie",
				begun(begun));
		assertThat(back.headers().firstValue("Location")).as(back.body()).contains("/session");
		return back;
	}

	private static MultiValueMap<String, String> query(HttpResponse<String> redirect) {
		return UriComponentsBuilder.fromUri(URI.create(redirect.headers().firstValue("Location").orElseThrow()))
			.build()
			.getQueryParams();
	}

	private static String session(HttpResponse<String> response) {
		return cookie(response, "baedal_session=");
	}

	private static String begun(HttpResponse<String> response) {
		return cookie(response, "baedal_login=");
	}

	private static String cookie(HttpResponse<String> response, String name) {
		return response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter(cookie -> cookie.startsWith(name))
			.findFirst()
			.orElseThrow()
			.split(";")[0];
	}
}
