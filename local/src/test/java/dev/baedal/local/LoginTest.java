package dev.baedal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

	@TempDir
	Path temp;

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
		assertThatThrownBy(() -> Arguments.parse("up", "--public")).isInstanceOf(CommandFailure.class)
			.hasMessageContaining("up --secure --public");
	}

	@Test
	void secretsAreGeneratedOnceAndOnlyTheOwnerCanReadThem() throws IOException {
		var folder = new DataFolder(temp);

		var first = Secrets.of(folder).environment(Program.IDENTITY);

		assertThat(Secrets.of(folder).environment(Program.IDENTITY)).isEqualTo(first);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(Secrets.FILE))))
			.isEqualTo("rw-------");
		assertThat(first.values()).doesNotHaveDuplicates()
			.allSatisfy(secret -> assertThat(secret.length()).isGreaterThanOrEqualTo(16));
		assertThat(Secrets.of(new DataFolder(Files.createDirectory(temp.resolve("another"))))
			.environment(Program.IDENTITY)).isNotEqualTo(first);
	}

	/** Identity gets all secrets, a service its own; no secret is in a command line, which every user can read. */
	@Test
	void eachProgramGetsOnlyItsOwnSecret() {
		var arguments = Arguments.parse("up", "--secure", "--data", temp.toString());
		var secrets = Secrets.of(arguments.folder());
		var identity = secrets.environment(Program.IDENTITY);

		assertThat(secrets.environment(Program.PAYMENT)).containsExactly(
				java.util.Map.entry("BAEDAL_SECURITY_CLIENT_SECRET", identity.get("BAEDAL_IDENTITY_SERVICES_PAYMENT")));
		assertThat(secrets.environment(Program.KAFKA)).isEmpty();
		var commands = new Commands(new Home(temp), arguments.folder(), arguments, new Ports(0));
		assertThat(arguments.instances()).extracting(Instance::label).contains("identity");
		for (var instance : arguments.instances()) {
			assertThat(commands.settings(instance))
				.noneMatch(word -> identity.values().stream().anyMatch(word::contains));
		}
		assertThat(commands.settings(Program.ORDER.first())).contains("--baedal.security.mode=login",
				"--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:8089");
		assertThat(commands.settings(Program.IDENTITY.first()))
			.contains("--server.port=8089", "--server.address=127.0.0.1",
					"--baedal.identity.gateway.url=http://localhost:8088")
			.doesNotContain("--baedal.security.mode=login");
	}

	@Test
	void publicLoginGoesThroughTheGateway() {
		var arguments = Arguments.parse("up", "--secure", "--public", "--host", "shop.test", "--data", temp.toString());
		var commands = new Commands(new Home(temp), arguments.folder(), arguments, new Ports(0));

		assertThat(commands.settings(Program.GATEWAY.first())).contains("--server.address=0.0.0.0",
				"--baedal.security.login-through=http://shop.test:8088", "--baedal.url.identity=http://localhost:8089");
		assertThat(commands.settings(Program.IDENTITY.first())).contains("--server.address=127.0.0.1",
				"--baedal.identity.gateway.url=http://shop.test:8088", "--server.forward-headers-strategy=native");
		assertThat(commands.settings(Program.ORDER.first())).noneMatch(word -> word.contains("login-through"));
		assertThatThrownBy(() -> Arguments.parse("up", "--secure", "--host", "shop.test"))
			.isInstanceOf(CommandFailure.class)
			.hasMessageContaining("--public");
	}

	@Test
	void hostOptionAddsAnAllowedHost() {
		var arguments = Arguments.parse("up", "--host", "host.docker.internal", "--data", temp.toString());
		var commands = new Commands(new Home(temp), arguments.folder(), arguments, new Ports(0));

		assertThat(commands.settings(Program.GATEWAY.first())).contains("--baedal.open.hosts=host.docker.internal",
				"--server.address=127.0.0.1");
		assertThat(commands.settings(Program.ORDER.first())).contains("--baedal.open.hosts=host.docker.internal");
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
