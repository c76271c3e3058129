package dev.baedal.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

	private final List<String> credentials = new ArrayList<>();
	private HttpServer identity;
	private final List<String> forms = new ArrayList<>();
	private final Clock clock = new Ticking();
	private Instant now = Instant.now();

	@AfterEach
	void stop() {
		if (identity != null) {
			identity.stop(0);
		}
	}

	@Test
	void requestsATokenPerRoleAndCachesIt() throws Exception {
		var login = new Login(identity(), "s3cret");

		assertThat(login.token(Role.OWNER)).isEqualTo("token-1");
		assertThat(login.token(Role.OWNER)).isEqualTo("token-1");
		assertThat(login.token(Role.RIDER)).isEqualTo("token-2");
		assertThat(credentials).containsExactly("demo-owner:s3cret", "demo-rider:s3cret");
	}

	@Test
	void requestsATokenForANamedPerson() throws Exception {
		var login = new Login(identity(), "s3cret");

		assertThat(login.token(Role.RIDER, "rider 7")).isEqualTo("token-1");
		assertThat(login.token(Role.RIDER, "rider-8")).isEqualTo("token-2");
		assertThat(login.token(Role.RIDER, "rider 7")).isEqualTo("token-1");
		assertThat(forms).containsExactly("grant_type=client_credentials&role=RIDER&person=rider+7",
				"grant_type=client_credentials&role=RIDER&person=rider-8");
	}

	@Test
	void renewsATokenAfterHalfOfItsLifetime() throws Exception {
		var login = new Login(identity(), "s3cret", clock);

		login.token(Role.OWNER);
		now = now.plusSeconds(299);
		assertThat(login.token(Role.OWNER)).isEqualTo("token-1");
		now = now.plusSeconds(1);
		assertThat(login.token(Role.OWNER)).isEqualTo("token-2");
	}

	@Test
	void usesATokenUntilItExpiresWhileIdentityIsDown() throws Exception {
		var login = new Login(identity(), "s3cret", clock);
		login.token(Role.OWNER);
		identity.stop(0);

		now = now.plusSeconds(597);
		assertThat(login.token(Role.OWNER)).isEqualTo("token-1");
		now = now.plusSeconds(3);
		assertThatThrownBy(() -> login.token(Role.OWNER)).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> login.token(Role.OWNER)).as("before it is asked again")
			.isInstanceOf(IOException.class);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /orders/1, OPERATOR", "POST, /actuator/warmup, OPERATOR", "POST, /orders, CUSTOMER",
			"DELETE, /orders/1, CUSTOMER", "PUT, /deliveries/1/confirmdelivered, CUSTOMER",
			"POST, /couponMgmts, CUSTOMER", "PUT, /deliveries/1/pick, RIDER", "PUT, /deliveries/1/arrived, RIDER",
			"PUT, /deliveries/1/handover, OWNER", "POST, /deliveries, OWNER", "PUT, /cookings/1/accept, OWNER",
			"PATCH, /menus/1, OWNER", "POST, /coffeeBrews, OWNER", "POST, /inventories, OWNER" })
	void eachRequestHasItsRole(String method, String path, Role role) {
		assertThat(Role.of(method, path)).isEqualTo(role);
	}

	@Test
	void readsWithTheOperatorsToken() throws Exception {
		var running = new Running(1, 1, "token", identity(), 1.0, "s3cret");

		running.http(Duration.ofSeconds(5)).get(Login.issuer(running.portOffset()) + "/echo");

		assertThat(credentials).containsExactly("demo-operator:s3cret", "Bearer token-1");
	}

	@Test
	void aRunWithoutALoginHasNoTokens() {
		assertThatThrownBy(() -> new Running(1, 1, "token", 0, 1.0).login()).isInstanceOf(CommandFailure.class)
			.hasMessageContaining("--secure");
		assertThatThrownBy(() -> Role.named("boss")).isInstanceOf(CommandFailure.class)
			.hasMessageContaining("customer, owner, rider, operator");
	}

	/** @return the offset of its port */
	private int identity() throws IOException {
		identity = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
		identity.createContext("/", this::respond);
		identity.start();
		return identity.getAddress().getPort() - Program.IDENTITY.port(0);
	}

	private void respond(HttpExchange exchange) throws IOException {
		var given = exchange.getRequestHeaders().getFirst("Authorization");
		credentials.add(given.startsWith("Basic ")
				? new String(Base64.getDecoder().decode(given.substring(6)), StandardCharsets.UTF_8)
				: given);
		forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		var body = "{\"access_token\":\"token-%d\",\"expires_in\":%d}".formatted(credentials.size(), 600)
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private final class Ticking extends Clock {

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
}
