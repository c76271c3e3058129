package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, ports, settings and images of docker-compose.yml match the code (M38, 004-X1). */
@Tag("service")
class ComposeTest {

	private static final String FILE = Repository.text("docker-compose.yml");

	@Test
	void hasEveryServiceAndOnlyPinnedImages() {
		var compose = Compose.with("");

		assertThat(compose.ours().keySet()).containsExactlyInAnyOrderElementsOf(Repository.services());
		assertThat(compose.ours()).allSatisfy((name, service) -> {
			assertThat(service.path("image").asText()).isEqualTo("baedal/" + name + ":${BAEDAL_TAG:-dev}");
			assertThat(service.at("/build/args/MODULE").asText()).isEqualTo(name);
		});
		assertThat(Images.faults(compose.services().values().stream().map(s -> s.path("image").asText()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mysql", "observe", "mysql,observe" })
	void matchesTheCode(String profiles) {
		assertThat(faults(Compose.with(profiles))).isEmpty();
	}

	@Test
	void paymentUsesMySqlAndTheOthersAFileByDefault() {
		assertThat(url("", "payment")).isEqualTo("jdbc:mysql://mysql:3306/payment?sslMode=REQUIRED");
		assertThat(url("", "order")).startsWith("jdbc:h2:file:/data/order;");
		assertThat(url("mysql", "order")).isEqualTo("jdbc:mysql://mysql:3306/order?sslMode=REQUIRED");
		assertThat(url("observe", "payment")).startsWith("jdbc:mysql:");
	}

	/** Three replicas of each service with Compose, nine with the launcher. */
	@Test
	void databasesAllowThePoolsOfAllReplicas() {
		var compose = Compose.with("mysql");
		int pools = compose.ours()
			.keySet()
			.stream()
			.filter(name -> !name.equals("gateway"))
			.mapToInt(name -> PodEnvironment.of(name, compose.variables(name))
				.getRequiredProperty("spring.datasource.hikari.maximum-pool-size", Integer.class))
			.sum();

		assertThat(3 * pools).isLessThan(mostConnections(FILE));
		assertThat(9 * pools)
			.isLessThan(mostConnections(Repository.text("mariadb/src/main/java/dev/baedal/mariadb/MariaDb.java")));
	}

	@Test
	void publishesOnlyGatewayAndIdentityAndOnlyLocally() {
		Compose.with("")
			.services()
			.forEach((name, service) -> service.path("ports")
				.forEach(port -> assertThat(port.asText()).as(name).startsWith("127.0.0.1:")));
		assertThat(Compose.with("").ours().entrySet()).filteredOn(entry -> entry.getValue().has("ports"))
			.extracting(Map.Entry::getKey)
			.containsExactly("gateway", "identity");
	}

	/** Without the same settings, a service that requires a setting could not be built as an image. */
	@Test
	void trainingRunsOfImageAndLauncherHaveTheSameSettings() {
		String launcher = Repository.text("local/src/main/java/dev/baedal/local/launch/ExtractedJar.java");
		String training = launcher.substring(launcher.indexOf("List<String> trainingArguments()"));
		var settings = Repository.all("\"--([a-z.-]+)=", training.substring(0, training.indexOf(");")));

		assertThat(settings).isNotEmpty()
			.allSatisfy(setting -> assertThat(Repository.text("Dockerfile")).contains("--" + setting + "="));
	}

	@Test
	void scriptMakesEverySecretReadableByTheOwnerOnly(@TempDir Path folder) throws IOException {
		var script = Files.createDirectories(folder.resolve("docker")).resolve("secrets.sh");
		Files.copy(Repository.ROOT.resolve("docker/secrets.sh"), script);

		Tool.run(Map.of(), List.of("/bin/sh", script.toString()));

		var env = folder.resolve(".env");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env))).isEqualTo("rw-------");
		assertThat(Repository.all("(?m)^([A-Z_]+)=[0-9a-f]{48}$", Files.readString(env)))
			.containsAll(Repository.all("\\$\\{([A-Z_]+):\\?", FILE))
			.doesNotHaveDuplicates();
	}

	@Test
	void findsSeededMistakes() {
		for (var seed : Map
			.of("http://store:8083", "http://store:8080", "127.0.0.1/8084", "127.0.0.1/8085",
					"BAEDAL_KAFKA: kafka:9092", "BAEDAL_KAFKA: broker:9092", "schemas: {condition",
					"schema: {condition", "./docker/profiles", "./docker/profile", "PASSWORD_payment", "PASSWORD_pay",
					"BAEDAL_URL_ORDER:", "BAEDAL_UR_ORDER:")
			.entrySet()) {
			String broken = FILE.replace(seed.getKey(), seed.getValue());
			assertThat(broken).isNotEqualTo(FILE);
			assertThat(faults(Compose.parse(broken, ""))).as(seed.toString()).isNotEmpty();
		}
	}

	private static String url(String profiles, String service) {
		return PodEnvironment.of(service, Compose.with(profiles).variables(service))
			.getProperty("spring.datasource.url");
	}

	private static int mostConnections(String settings) {
		return Integer.parseInt(Repository.all("--max-connections=(\\d+)", settings).get(0));
	}

	private static List<String> faults(Compose compose) {
		var faults = new ArrayList<String>();
		compose.services().forEach((name, service) -> {
			service.path("depends_on")
				.fieldNames()
				.forEachRemaining(
						other -> must(faults, compose.services().containsKey(other), name + " waits for " + other));
			service.path("volumes").forEach(volume -> {
				String source = volume.asText().split(":")[0];
				boolean optional = source.startsWith("./observability/") && !Repository.has("observability");
				must(faults, source.startsWith("./") ? optional || Repository.has(source)
						: compose.file().path("volumes").has(source), name + " mounts " + source);
			});
		});
		compose.ours().forEach((name, service) -> {
			var known = new KnownSettings(name);
			service.path("environment")
				.fieldNames()
				.forEachRemaining(
						variable -> must(faults, known.has(variable) || variable.equals("BAEDAL_DATABASE_PASSWORD"),
								name + " does not read " + variable));
			must(faults, compose.services().get("schemas").path("environment").has("PASSWORD_" + name)
					|| name.equals("gateway"), "no schema for " + name);
			if (Repository.has(name + "/src/main/resources/application.yml")) {
				settings(faults, compose, name);
			}
		});
		return faults;
	}

	private static void settings(List<String> faults, Compose compose, String name) {
		var settings = PodEnvironment.of(name, compose.variables(name));
		int port = settings.getRequiredProperty("server.port", Integer.class);
		must(faults, Compose.port(compose.services().get(name)) == settings.getProperty("management.server.port",
				Integer.class, port), name + " is probed at a port that is not its management port");
		must(faults, "login".equals(settings.getProperty("baedal.security.mode")), name + " requires no login");
		must(faults, "0.0.0.0".equals(settings.getProperty("server.address")),
				name + " does not listen on the network");
		if (settings.containsProperty("baedal.kafka")) {
			must(faults, "kafka:9092".equals(settings.getProperty("baedal.kafka")), name + " has another broker");
		}
		for (String callee : NetworkPolicyEdges.called().get(name)) {
			String url = settings
				.getProperty(callee.equals("identity") ? "baedal.security.token-uri" : "baedal.url." + callee, "");
			boolean there = compose.services().containsKey(callee) && callee.equals(URI.create(url).getHost())
					&& URI.create(url).getPort() == Compose.port(compose.services().get(callee));
			must(faults, there, name + " calls " + callee + " at " + url);
		}
	}

	private static void must(List<String> faults, boolean holds, String what) {
		if (!holds) {
			faults.add(what);
		}
	}
}
