package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import dev.baedal.messaging.test.HttpApi.Reply;
import dev.baedal.messaging.test.HttpStub;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service in login mode, as on a cluster: an issuer over HTTP, and a payment that records order's tokens. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LoginTest.Platform.class)
@Import(OrderFixture.class)
@Tag("service")
class LoginTest {

	private static final Tokens tokens = new Tokens();
	private static final List<String> tokensAtPayment = new CopyOnWriteArrayList<>();
	private static volatile boolean issuerGivesTokens;
	private static final HttpStub issuer = new HttpStub(Map.of("/keys",
			exchange -> HttpStub.reply(exchange, 200, tokens.keys()), "/oauth2/token", LoginTest::giveToken));
	private static final HttpStub payment = new HttpStub(Map.of("/internal/payments", exchange -> {
		tokensAtPayment.add(exchange.getRequestHeaders().getFirst("Authorization"));
		HttpStub.reply(exchange, 200, "{\"outcome\":\"APPROVED\"}");
	}));

	@Autowired
	Api api;
	@Autowired
	OrderFixture.Menu menu;
	@LocalServerPort
	int port;

	/** A broker of its own: the services of two contexts would share the menus' partitions. */
	static class Platform extends TestPlatform {}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("baedal.security.mode", () -> "login");
		registry.add("baedal.security.client-secret", () -> "s3cret");
		registry.add("baedal.security.token-uri", () -> issuer.url() + "/oauth2/token");
		registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> Tokens.ISSUER);
		registry.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", () -> issuer.url() + "/keys");
		registry.add("baedal.url.payment", payment::url);
	}

	@BeforeEach
	void enableTheIssuer() {
		issuerGivesTokens = true;
		menu.awaitKnown();
	}

	@AfterAll
	static void stop() {
		issuer.stop();
		payment.stop();
	}

	@Test
	void anOrderBelongsToItsCustomerAndPaymentGetsTheServicesToken() {
		tokensAtPayment.clear();

		Reply placed = order(tokens.of("khl", Role.CUSTOMER));

		assertThat(placed.status()).isEqualTo(201);
		assertThat(placed.text("customerId")).isEqualTo("khl");
		assertThat(tokensAtPayment).containsExactly("Bearer of-order");
		assertThat(get("/orders/" + placed.orderId(), tokens.of("kim", Role.CUSTOMER)).status()).isEqualTo(404);
	}

	@Test
	void placesNoOrderWhileTheIssuerGivesNoToken() {
		tokensAtPayment.clear();
		issuerGivesTokens = false;

		Reply refused = order(tokens.of("khl", Role.CUSTOMER));

		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.header("Retry-After")).isNotNull();
		assertThat(refused.raw().body()).doesNotContain("s3cret");
		assertThat(tokensAtPayment).isEmpty();
	}

	@Test
	void aMissingTokenIs401ThatExplainsTheLogin() {
		Reply reply = get("/orders", null);

		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.text("detail")).contains("Authorization: Bearer").contains("log in");
	}

	@Test
	void anInvalidTokenIs401() {
		Reply reply = get("/orders", new Tokens().of("khl", Role.CUSTOMER));

		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.header("WWW-Authenticate")).contains("invalid_token");
		assertThat(reply.text("detail")).contains("The token is not valid");
	}

	@Test
	void anotherRoleIs403ThatNamesTheRequiredRole() {
		Reply reply = get("/orders", tokens.of("rider-7", Role.RIDER));

		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.header("WWW-Authenticate")).contains("insufficient_scope");
		assertThat(reply.text("detail")).contains("CUSTOMER").contains("RIDER").contains("needs a token with the role");
	}

	@Test
	void noPathTrickBypassesARule() throws Exception {
		String khl = tokens.of("khl", Role.CUSTOMER);

		for (String path : List.of("//actuator/overdue", "/actuator//overdue", "/orders/..;/actuator/overdue",
				"/orders/%2e%2e/actuator/overdue", "/orders/%2f..%2factuator/overdue", "/actuator;/overdue",
				"/actuator%2foverdue", "/orders//1")) {
			assertThat(status(path, khl)).as(path).isBetween(400, 404);
		}
	}

	/** Reads the status only: the server itself refuses some of these paths, perhaps without JSON. */
	private int status(String path, String token) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("Authorization", "Bearer " + token)
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
	}

	@Test
	void healthIsOpenAndTheRestOfTheActuatorNeedsAnOperatorWhoIsAudited() {
		String operator = tokens.of("operator-1", Role.OPERATOR);

		assertThat(get("/actuator/health/readiness", null).status()).isEqualTo(200);
		assertThat(get("/actuator/overdue", null).status()).isEqualTo(401);
		assertThat(get("/actuator/overdue", operator).status()).isEqualTo(200);
		long orderId = order(tokens.of("kim", Role.CUSTOMER)).orderId();
		assertThat(api
			.send("PUT", "/operator/orders/" + orderId + "/cancel", "{\"reason\":\"불이 났습니다\"}", "Authorization",
					"Bearer " + operator)
			.status()).isEqualTo(204);
		api.send("DELETE", "/actuator/parked/none?reason=old", null, "Authorization", "Bearer " + operator);

		assertThat(get("/actuator/audit", operator).raw().body()).contains("operator-1")
			.contains("CancelOrder")
			.contains("불이 났습니다")
			.contains("DELETE /actuator/parked/none?reason=old");
	}

	private Reply order(String token) {
		return api.post("/orders", "{\"foodId\":1,\"qty\":1,\"address\":\"seoul gangnam 1\"}", "Authorization",
				"Bearer " + token);
	}

	private Reply get(String path, String token) {
		return token == null ? api.send("GET", path, null)
				: api.send("GET", path, null, "Authorization", "Bearer " + token);
	}

	/** Gives a token that expires too soon to be cached. */
	private static void giveToken(HttpExchange exchange) throws IOException {
		if (issuerGivesTokens) {
			HttpStub.reply(exchange, 200, "{\"access_token\":\"of-order\",\"token_type\":\"Bearer\",\"expires_in\":4}");
		}
		else {
			HttpStub.reply(exchange, 500, "{}");
		}
	}
}
