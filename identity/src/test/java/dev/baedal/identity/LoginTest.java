package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

class LoginTest extends IdentityTest {

	private static final String BACK = "http://localhost:8088/login/oauth2/code/baedal";
	private static final String VERIFIER = "v".repeat(50);

	@Test
	void loginIssuesTokensToGateway() throws Exception {
		JsonNode tokens = redeem(code(session("khl")), VERIFIER, 200);

		assertThat(claims(tokens, "access_token").get("sub").asString()).isEqualTo("khl");
		assertThat(claims(tokens, "access_token").get("aud").asString()).isEqualTo("baedal");
		assertThat(claims(tokens, "access_token").get("roles").get(0).asString()).isEqualTo("CUSTOMER");
		assertThat(claims(tokens, "id_token").get("nonce").asString()).isEqualTo("once");
		assertThat(claims(tokens, "id_token").get("aud").asString()).isEqualTo("gateway");
	}

	@Test
	void redirectsToLogin() throws Exception {
		http.perform(authorize().accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
	}

	@Test
	void unfinishedLoginHasNoSession() throws Exception {
		MvcResult sent = http.perform(authorize().accept(MediaType.TEXT_HTML)).andReturn();
		MvcResult page = http.perform(get("/login")).andReturn();
		MvcResult refused = http
			.perform(post("/login").param("username", "khl")
				.param("password", "a-wrong-password")
				.param("_csrf", form(page))
				.cookie(page.getResponse().getCookies()))
			.andExpect(redirectedUrl("/login?error"))
			.andReturn();

		assertThat(List.of(sent, page, refused))
			.allSatisfy(result -> assertThat(result.getRequest().getSession(false)).isNull());
	}

	@Test
	void loginContinuesRequestedAuthorization() throws Exception {
		MvcResult sent = http.perform(authorize().accept(MediaType.TEXT_HTML)).andReturn();
		MvcResult page = http.perform(get("/login")).andReturn();
		Cookie remembered = sent.getResponse().getCookie("baedal_identity_page");
		assertThat(List.of(remembered, page.getResponse().getCookie("baedal_identity_csrf")))
			.allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
			.allSatisfy(cookie -> assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax"));

		http.perform(post("/login").param("username", "khl")
			.param("password", PASSWORD)
			.param("_csrf", form(page))
			.cookie(page.getResponse().getCookies())
			.cookie(remembered))
			.andExpect(redirectedUrl("http://localhost/oauth2/authorize?" + sent.getRequest().getQueryString()));
		http.perform(post("/login").param("username", "khl")
			.param("password", PASSWORD)
			.param("_csrf", form(page))
			.cookie(page.getResponse().getCookies())
			.cookie(new Cookie("baedal_identity_page", "DQpTZXQtQ29va2ll")))
			.andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	/** A direct request for the error page got 500. */
	@Test
	void errorPageCannotBeRequested() throws Exception {
		http.perform(get("/error").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
	}

	/** Found by ./baedal fuzz: the actuator responded 500. */
	@ParameterizedTest
	@ValueSource(strings = { "*/*", "json", "application/*" })
	void rejectsContentTypeThatNamesNoSingleType(String type) throws Exception {
		http.perform(post("/people").header("Content-Type", type).content("{}"))
			.andExpect(status().isUnsupportedMediaType());
	}

	/**
	 * Found by ./baedal fuzz: the first got 500 when the request was rejected for another reason too, the second
	 * always.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "\"${x}\"", "\"${jndi:ldap://127.0.0.1:1/a}\"" })
	void rejectsUnreadableAccept(String types) throws Exception {
		http.perform(post("/people").header("Accept", types)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"name\":\"because\",\"password\":\"because\"}"))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@Test
	void codeNeedsItsVerifier() throws Exception {
		String code = code(session("khl"));

		assertThat(redeem(code, "w".repeat(50), 400).get("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void codeNeedsChallenge() throws Exception {
		String location = http
			.perform(get("/oauth2/authorize").queryParam("response_type", "code")
				.queryParam("client_id", "gateway")
				.queryParam("scope", "openid")
				.queryParam("state", "s")
				.queryParam("redirect_uri", BACK)
				.session(session("khl")))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();

		assertThat(location).contains("error=invalid_request").doesNotContain("code=");
	}

	@Test
	void rejectsUnknownRedirectUri() throws Exception {
		http.perform(get("/oauth2/authorize").queryParam("response_type", "code")
			.queryParam("client_id", "gateway")
			.queryParam("scope", "openid")
			.queryParam("redirect_uri", "http://evil.example/")
			.queryParam("code_challenge", challenge())
			.queryParam("code_challenge_method", "S256")
			.session(session("khl"))).andExpect(status().isBadRequest());
	}

	@Test
	void refreshTokenIsValidOnce() throws Exception {
		JsonNode first = redeem(code(session("khl")), VERIFIER, 200);

		JsonNode second = refresh(first, 200);

		assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
		assertThat(claims(second, "access_token").get("roles").get(0).asString()).isEqualTo("CUSTOMER");
		assertThat(refresh(first, 400).get("error").asString()).isEqualTo("invalid_grant");
	}

	/** Reads the stores from the database as well. */
	@Test
	void tokenOfOwnerListsStoresAfterRefresh() throws Exception {
		JsonNode tokens = refresh(redeem(code(session("owner-1")), VERIFIER, 200), 200);

		assertThat(claims(refresh(tokens, 200), "access_token").get("stores")).hasSize(18);
	}

	@Test
	void revokedLoginCannotBeRefreshed() throws Exception {
		JsonNode tokens = redeem(code(session("khl")), VERIFIER, 200);

		http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/oauth2/revoke")
			.header("Authorization", basic("gateway", SECRET))
			.param("token", tokens.get("refresh_token").asString())).andExpect(status().isOk());

		assertThat(refresh(tokens, 400).get("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void newPasswordEndsEveryLogin() throws Exception {
		signUp("jihoon");
		MockHttpSession browser = session("jihoon");
		JsonNode tokens = redeem(code(browser), VERIFIER, 200);

		http.perform(json("/people/password",
				"{\"name\":\"jihoon\",\"oldPassword\":\"a-wrong-password\",\"password\":\"another good one\"}"))
			.andExpect(status().isForbidden())
			.andExpect(header().string("Content-Type", "application/problem+json"));
		assertThat(claims(tokens = refresh(tokens, 200), "access_token").get("sub").asString()).isEqualTo("jihoon");
		http.perform(json("/people/password",
				"{\"name\":\"jihoon\",\"oldPassword\":\"%s\",\"password\":\"another good one\"}".formatted(PASSWORD)))
			.andExpect(status().isNoContent());

		assertThat(refresh(tokens, 400).get("error").asString()).isEqualTo("invalid_grant");
		http.perform(authorize().session(browser).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
		http.perform(logIn("jihoon", PASSWORD)).andExpect(redirectedUrl("/login?error"));
		http.perform(logIn("jihoon", "another good one")).andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	@Test
	void pageChangesPassword() throws Exception {
		signUp("sora");
		http.perform(get("/password")).andExpect(status().isOk());

		http.perform(newPassword("sora", "a-wrong-password", "another good one")).andExpect(status().isForbidden());
		http.perform(newPassword("sora", PASSWORD, "short")).andExpect(status().isUnprocessableContent());
		http.perform(newPassword("sora", PASSWORD, PASSWORD)).andExpect(status().isUnprocessableContent());
		http.perform(newPassword("sora", PASSWORD, "another good one")).andExpect(redirectedUrl("/login?changed"));

		http.perform(logIn("sora", "another good one")).andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	@Test
	void leavingRemovesAccount() throws Exception {
		signUp("nari");
		JsonNode tokens = redeem(code(session("nari")), VERIFIER, 200);

		http.perform(json("/people/leave", "{\"name\":\"nari\",\"password\":\"a-wrong-password\"}"))
			.andExpect(status().isForbidden());
		http.perform(json("/people/leave", "{\"name\":\"nari\",\"password\":\"%s\"}".formatted(PASSWORD)))
			.andExpect(status().isNoContent());

		refresh(tokens, 400);
		http.perform(logIn("nari", PASSWORD)).andExpect(redirectedUrl("/login?error"));
	}

	@Test
	void operatorRemovesAccountWithReason() throws Exception {
		signUp("byletter");
		assertThat(remove("demo-customer", "byletter", "{\"reason\":\"a letter\"}")).isEqualTo(403);
		assertThat(remove("demo-operator", "byletter", "{}")).isEqualTo(400);
		assertThat(remove("demo-operator", "byletter", "{\"reason\":\"a letter\"}")).isEqualTo(204);
		assertThat(remove("demo-operator", "byletter", "{\"reason\":\"a letter\"}")).isEqualTo(404);
	}

	@Test
	void wrongPasswordsLockAccountForAWhile() throws Exception {
		for (int i = 0; i < 5; i++) {
			http.perform(logIn("rider-1", "a-wrong-password")).andExpect(redirectedUrl("/login?error"));
		}

		http.perform(logIn("rider-1", PASSWORD)).andExpect(redirectedUrl("/login?error"));
		clock.forward(Duration.ofMinutes(16));
		http.perform(logIn("rider-1", PASSWORD)).andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	@Test
	void loginResetsFailures() throws Exception {
		for (int i = 0; i < 12; i++) {
			http.perform(logIn("owner-1", i % 4 == 3 ? PASSWORD : "a-wrong-password"));
		}

		http.perform(logIn("owner-1", PASSWORD)).andExpect(redirectedUrl("http://localhost:8088/session"));
	}

	@Test
	void rejectsFormWithoutCsrfToken() throws Exception {
		http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/login")
			.param("username", "khl")
			.param("password", PASSWORD)).andExpect(status().isForbidden());
	}

	@Test
	void pageForbidsFramesAndScripts() throws Exception {
		http.perform(get("/login"))
			.andExpect(status().isOk())
			.andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(
					header().string("Content-Security-Policy", org.hamcrest.Matchers.startsWith("default-src 'none'")));
	}

	private static String form(MvcResult page) throws Exception {
		Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
			.matcher(page.getResponse().getContentAsString());
		assertThat(csrf.find()).isTrue();
		return csrf.group(1);
	}

	private void signUp(String name) throws Exception {
		http.perform(json("/people", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD)))
			.andExpect(status().isCreated());
	}

	private int remove(String client, String name, String body) throws Exception {
		return http
			.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders
				.put("/operator/people/" + name + "/remove")
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.header("Authorization", "Bearer " + token(client).get("access_token").asString()))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private static MockHttpServletRequestBuilder json(String path, String body) {
		return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
	}

	private static MockHttpServletRequestBuilder newPassword(String name, String old, String password) {
		return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/password")
			.param("name", name)
			.param("oldPassword", old)
			.param("password", password)
			.with(ownForm());
	}

	private MockHttpSession session(String name) throws Exception {
		return (MockHttpSession) http.perform(logIn(name, PASSWORD)).andReturn().getRequest().getSession(false);
	}

	private String code(MockHttpSession session) throws Exception {
		String location = http.perform(authorize().session(session)).andReturn().getResponse().getRedirectedUrl();
		assertThat(location).startsWith(BACK);
		return UriComponentsBuilder.fromUriString(location).build().getQueryParams().getFirst("code");
	}

	private static MockHttpServletRequestBuilder authorize() throws Exception {
		return get("/oauth2/authorize").queryParam("response_type", "code")
			.queryParam("client_id", "gateway")
			.queryParam("scope", "openid")
			.queryParam("state", "s")
			.queryParam("nonce", "once")
			.queryParam("redirect_uri", BACK)
			.queryParam("code_challenge", challenge())
			.queryParam("code_challenge_method", "S256");
	}

	private JsonNode redeem(String code, String verifier, int status) throws Exception {
		return json(tokenRequest("gateway").param("grant_type", "authorization_code")
			.param("code", code)
			.param("redirect_uri", BACK)
			.param("code_verifier", verifier), status);
	}

	private JsonNode refresh(JsonNode tokens, int status) throws Exception {
		return json(tokenRequest("gateway").param("grant_type", "refresh_token")
			.param("refresh_token", tokens.get("refresh_token").asString()), status);
	}

	private static String challenge() throws Exception {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes()));
	}
}
