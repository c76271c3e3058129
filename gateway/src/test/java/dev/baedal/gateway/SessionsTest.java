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
	void leadsABrowserToTheLogin() {
		HttpResponse<String> answer = client.get("/orders", "Accept", "text/html");

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).contains(LOGIN);
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("baedal_session"));
		assertThat(client.get("/orders").headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void theIssuerIsAskedWithProofStateAndNonce() {
		HttpResponse<String> answer = client.get(LOGIN);

		assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(ISSUER.url() + "/authorize");
		assertThat(query(answer)).containsKeys("state", "nonce", "code_challenge")
			.containsEntry("code_challenge_method", List.of("S256"));
	}

	@Test
	void aBrowserGetsACookieAndTheServiceTheToken() {
		HttpResponse<String> loggedIn = logIn("minji");
		String cookie = session(loggedIn);

		HttpResponse<String> answer = client.get("/orders/7", "Cookie", cookie);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(order().lastAsked().headers().get("Authorization")).startsWith("Bearer ey");
		assertThat(order().lastAsked().headers().contains("Cookie")).isFalse();
		assertThat(loggedIn.headers().allValues("Set-Cookie")).filteredOn(set -> set.startsWith("baedal_session="))
			.singleElement()
			.asString()
			.contains("HTTPOnly", "SameSite=Lax")
			.doesNotContain("eyJ");
		assertThat(client.get("/session", "Cookie", cookie).body()).contains("minji", "CUSTOMER").doesNotContain("eyJ");
		assertThat(client.get("/personalData/minji", "Cookie", cookie).statusCode()).isEqualTo(200);
		assertThat(order().lastAsked().headers().get("Authorization")).startsWith("Bearer ey");
		assertThat(order().lastAsked().headers().contains("Cookie")).isFalse();
	}

	@Test
	void afterTheLoginComesThePageThatWasWanted() {
		String wanted = client.get("/orders/7?a=b", "Accept", "text/html")
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
				begun(begun) + "; " + wanted);

		assertThat(back.headers().firstValue("Location")).contains("/orders/7?a=b");
		assertThat(client.get("/session", "Cookie", session(back), "Accept", "text/html").statusCode()).isEqualTo(200);
	}

	@Test
	void thereIsNoSessionBeforeTheLogin() {
		HttpResponse<String> begun = client.get(LOGIN);

		assertThat(begun.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("baedal_login=")
			.contains("Path=/login/oauth2/code/", "Max-Age=600", "HTTPOnly", "SameSite=Lax")
			.hasSizeLessThan(4096);
		assertThat(client.get("/orders", "Cookie", begun(begun)).statusCode()).isEqualTo(401);
	}

	@Test
	void manyWhoBeginAndDoNotFinishKeepNobodyOut() {
		IntStream.range(0, MOST_SESSIONS + 5).forEach(i -> assertThat(client.get(LOGIN).statusCode()).isEqualTo(302));

		assertThat(client.get("/orders", "Cookie", session(logIn("minji"))).statusCode()).isEqualTo(200);
	}

	@Test
	void aLoginIsFinishedWithItsOwnStateAndInItsOwnBrowser() {
		HttpResponse<String> begun = client.get(LOGIN);
		String back = "/login/oauth2/code/baedal?code=c&state=";
		String state = query(begun).getFirst("state");

		assertProblem(client.get(back + "other", "Cookie", begun(begun)), 401, "/login/oauth2/code/baedal");
		assertProblem(client.get(back + state), 401, "/login/oauth2/code/baedal");
		assertProblem(client.get(back + state, "Cookie", begun(client.get(LOGIN))), 401, "/login/oauth2/code/baedal");
		assertProblem(client.get(back + state, "Cookie", "baedal_login=forged"), 401, "/login/oauth2/code/baedal");
		assertThat(ISSUER.asked).isEmpty();
	}

	@Test
	void aLoginThatNobodyBeganIsRefused() {
		HttpResponse<String> answer = client.get("/login/oauth2/code/baedal?code=c&state=s");

		assertProblem(answer, 401, "/login/oauth2/code/baedal");
		assertThat(ISSUER.asked).isEmpty();
	}

	@Test
	void anotherPageCannotMakeABrowserOrder() {
		String cookie = session(logIn("suho"));
		String csrf = json(client.get("/session", "Cookie", cookie)).get("csrf").get("token").asString();

		HttpResponse<String> forged = client.send("POST", "/orders", "{\"foodId\":1}", "Cookie", cookie);
		assertProblem(forged, 403, "/orders");
		assertThat(forged.body()).contains("X-CSRF-TOKEN");
		assertNobodyWasAsked();

		HttpResponse<String> own = client.send("POST", "/orders", "{\"foodId\":1}", "Cookie", cookie, "X-CSRF-TOKEN",
				csrf);
		assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
		assertThat(client
			.send("POST", "/orders", "{\"foodId\":1}", "Cookie", cookie, "Authorization",
					bearer(ISSUER.token("suho", "CUSTOMER")))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenIsRefreshedOnceForRequestsOfTheSameMoment() {
		ISSUER.seconds = 1;
		String cookie = session(logIn("jisoo"));
		ISSUER.seconds = 300;
		ISSUER.asked.clear();

		List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
			.mapToObj(i -> client.begin("/orders/" + i, "Cookie", cookie))
			.toList();

		assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
		assertThat(ISSUER.asked).singleElement().asString().contains("grant_type=refresh_token");
	}

	@Test
	void aLoginThatTheIssuerHasEndedIsOver() {
		ISSUER.seconds = 1;
		String cookie = session(logIn("jisoo"));
		ISSUER.status = 400;

		assertProblem(client.get("/orders", "Cookie", cookie), 401, "/orders");
		ISSUER.status = 200;
		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(401);
		assertNobodyWasAsked();
	}

	/** A token is renewed a minute before its end. */
	@Test
	void whoHasLoggedInGoesOnWhileTheIssuerIsAway() {
		ISSUER.seconds = 30;
		String cookie = session(logIn("yuna"));
		ISSUER.status = 503;

		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(200);
	}

	/** Whatever of it the issuer is asked for: a refresh, keys, tokens for a code, the end of a login. */
	@Test
	void nobodyWaitsForAnIssuerThatHangs() {
		ISSUER.seconds = 1;
		String ended = session(logIn("yuna"));
		ISSUER.seconds = 30;
		String goesOn = session(logIn("minji"));
		String csrf = json(client.get("/session", "Cookie", goesOn)).get("csrf").get("token").asString();
		HttpResponse<String> begun = client.get(LOGIN);
		ISSUER.rotate();
		String unknownKey = bearer(ISSUER.token("yuna", "CUSTOMER"));
		ISSUER.hangs = true;

		List<CompletableFuture<HttpResponse<String>>> away = IntStream.range(0, 8).mapToObj(i -> switch (i % 3) {
			case 0 -> client.begin("/orders", "Cookie", ended);
			case 1 -> client.begin("/orders", "Authorization", unknownKey);
			default -> client.begin("/login/oauth2/code/baedal?code=c&state=" + query(begun).getFirst("state"),
					"Cookie", begun(begun));
		}).toList();
		CompletableFuture<HttpResponse<String>> used = client.begin("/orders", "Cookie", goesOn);

		assertThat(away).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503))
			.allSatisfy(answer -> assertThat(answer.join().body()).contains("login service is away"));
		assertThat(used.join().statusCode()).isEqualTo(200);
		assertThat(client.send("POST", "/logout", null, "Cookie", goesOn, "X-CSRF-TOKEN", csrf).statusCode())
			.isEqualTo(302);
	}

	@Test
	void untilTheTokenHasEnded() {
		ISSUER.seconds = 1;
		String cookie = session(logIn("yuna"));
		ISSUER.status = 503;
		org.awaitility.Awaitility.await()
			.atMost(1, java.util.concurrent.TimeUnit.MINUTES)
			.until(() -> client.get("/orders", "Cookie", cookie).statusCode() == 503);

		HttpResponse<String> answer = client.get("/orders", "Cookie", cookie);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(answer.body()).contains("login service is away");
		ISSUER.status = 200;
		assertThat(client.get("/orders", "Cookie", cookie).statusCode()).isEqualTo(200);
	}

	@Test
	void afterALogoutTheCookieIsWorthNothing() {
		String cookie = session(logIn("minji"));
		String csrf = json(client.get("/session", "Cookie", cookie)).get("csrf").get("token").asString();
		ISSUER.asked.clear();

		assertThat(client.send("POST", "/logout", null, "Cookie", cookie).statusCode()).isEqualTo(403);
		HttpResponse<String> out = client.send("POST", "/logout", null, "Cookie", cookie, "X-CSRF-TOKEN", csrf);

		assertThat(out.headers().firstValue("Location").orElseThrow())
			.startsWith(ISSUER.url() + "/logout?id_token_hint=");
		assertThat(ISSUER.asked).as("the refresh token is revoked").singleElement().asString().startsWith("token=");
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

	private static String session(HttpResponse<String> answer) {
		return cookie(answer, "baedal_session=");
	}

	private static String begun(HttpResponse<String> answer) {
		return cookie(answer, "baedal_login=");
	}

	private static String cookie(HttpResponse<String> answer, String name) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter(cookie -> cookie.startsWith(name))
			.findFirst()
			.orElseThrow()
			.split(";")[0];
	}
}
