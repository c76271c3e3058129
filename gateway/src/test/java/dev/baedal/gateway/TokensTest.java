package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest extends LoginSecurityConfigurationTest {

	/** Found by ./baedal fuzz: each of these got 500 in a request without a token. */
	@ParameterizedTest
	@ValueSource(strings = { "null", "01", "Infinity", ";" })
	void malformedAcceptWithoutTokenIsUnauthorized(String accept) {
		assertThat(client.get("/orders", "Accept", accept).statusCode()).isEqualTo(401);
	}

	@Test
	void forwardsTokenUnchanged() {
		String token = bearer(ISSUER.token("khl", "CUSTOMER"));

		assertThat(client.get("/orders/1", "Authorization", token, "Cookie", "a=b").statusCode()).isEqualTo(200);

		assertThat(order().lastRequest().headers().get("Authorization")).isEqualTo(token);
		assertThat(order().lastRequest().headers().contains("Cookie")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders", "/myPages", "/payments", "/nowhere", "/internal/x", "/actuator/health" })
	void requiresLogin(String path) {
		HttpResponse<String> response = client.get(path);

		assertProblem(response, 401, path);
		assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
		assertThat(response.body()).contains("log in");
		assertThat(client.send("POST", path, "{}").statusCode()).isEqualTo(401);
		assertNoServiceWasCalled();
	}

	@Test
	void servesMenuWithoutLogin() {
		assertThat(client.get("/menus").statusCode()).isEqualTo(200);
		assertThat(client.post("/menus", "{}").statusCode()).isEqualTo(401);
	}

	static Map<String, String> badTokens() throws Exception {
		Instant now = Instant.now();
		Map<String, String> bad = new TreeMap<>();
		bad.put("expired",
				ISSUER.token(ISSUER.signing(), claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))));
		bad.put("not yet valid",
				ISSUER.token(ISSUER.signing(), claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))));
		bad.put("for another audience", ISSUER.token(ISSUER.signing(), claims -> claims.audience("another")));
		bad.put("without an audience", ISSUER.token(ISSUER.signing(), claims -> claims.audience((String) null)));
		bad.put("of another issuer", ISSUER.token(ISSUER.signing(), claims -> claims.issuer("http://evil.example")));
		bad.put("signed with another key", ISSUER.token(StubIssuer.key(), claims -> {}));
		bad.put("not signed", new PlainJWT(ISSUER.claims(claims -> {})).serialize());
		bad.put("signed with the public key", symmetric(ISSUER.claims(claims -> {})));
		bad.put("tampered", tampered(ISSUER.token("khl", "CUSTOMER")));
		bad.put("no token", "nonsense");
		return bad;
	}

	static Stream<String> kinds() throws Exception {
		return badTokens().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void rejectsBadToken(String kind) throws Exception {
		HttpResponse<String> response = client.get("/orders", "Authorization", bearer(badTokens().get(kind)));

		assertProblem(response, 401, "/orders");
		assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
		assertNoServiceWasCalled();
	}

	@Test
	void acceptsNewSigningKey() {
		String before = ISSUER.token("khl", "CUSTOMER");
		assertThat(client.get("/orders", "Authorization", bearer(before)).statusCode()).isEqualTo(200);

		ISSUER.rotate();

		assertThat(client.get("/orders", "Authorization", bearer(ISSUER.token("khl", "CUSTOMER"))).statusCode())
			.isEqualTo(200);
		assertThat(client.get("/orders", "Authorization", bearer(before)).statusCode()).isEqualTo(200);
	}

	/** A token that the gateway cannot check is not reported as invalid. */
	@Test
	void respondsUnavailableWhenKeysCannotBeFetched() {
		assertThat(client.get("/orders", "Authorization", bearer(ISSUER.token("khl", "CUSTOMER"))).statusCode())
			.isEqualTo(200);
		ISSUER.status = 503;
		assertThat(client.get("/orders", "Authorization", bearer(ISSUER.token("khl", "CUSTOMER"))).statusCode())
			.isEqualTo(200);
		ISSUER.rotate();

		HttpResponse<String> response = client.get("/orders", "Authorization", bearer(ISSUER.token("khl", "CUSTOMER")));

		assertProblem(response, 503, "/orders");
		assertThat(response.headers().firstValue("Retry-After")).isPresent();
		ISSUER.status = 200;
		assertThat(client.get("/orders", "Authorization", bearer(ISSUER.token("khl", "CUSTOMER"))).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/health, 200, 200, 200", "/actuator/metrics, 401, 403, 200",
			"/actuator/info, 401, 403, 200" })
	void actuatorNeedsOperator(String path, int anonymous, int customer, int operator) {
		Client management = new Client(managementPort);

		assertThat(management.get(path).statusCode()).isEqualTo(anonymous);
		assertThat(management.get(path, "Authorization", bearer(ISSUER.token("khl", "CUSTOMER"))).statusCode())
			.isEqualTo(customer);
		assertThat(management.get(path, "Authorization", bearer(ISSUER.token("op", "OPERATOR"))).statusCode())
			.isEqualTo(operator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders/../internal/x", "/orders/%2e%2e/internal/x", "/orders/..;/internal/x",
			"/orders/..%2finternal/x", "//internal/x", "/menus/..%2f../orders", "/orders/%00" })
	void rejectsAmbiguousPathInLoginMode(String path) {
		assertThat(client.get(path, "Authorization", bearer(ISSUER.token("khl", "CUSTOMER"))).statusCode()).isIn(400,
				404);
		assertThat(client.get(path).statusCode()).isIn(400, 404);
		assertNoServiceWasCalled();
	}

	@Test
	void loginModeHasNoGuestOrders() {
		client.send("POST", "/orders", "{\"menu\":\"americano\",\"qty\":1}", "Authorization",
				bearer(ISSUER.token("guesty", "CUSTOMER")));

		assertThat(order().lastRequest().body()).contains("americano").doesNotContain("customerId");
	}

	private static String symmetric(JWTClaimsSet claims) throws Exception {
		SignedJWT jwt = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ISSUER.signing().getKeyID()).build(), claims);
		jwt.sign(new MACSigner(ISSUER.signing().toRSAPublicKey().getEncoded()));
		return jwt.serialize();
	}

	private static String tampered(String token) {
		String[] parts = token.split("\\.");
		String payload = new String(Base64.getUrlDecoder().decode(parts[1])).replace("CUSTOMER", "OPERATOR");
		return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes()) + "."
				+ parts[2];
	}
}
