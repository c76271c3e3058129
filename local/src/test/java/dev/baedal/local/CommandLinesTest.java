package dev.baedal.local;

import java.nio.file.Path;
import java.util.Map;

import dev.baedal.local.launch.Home;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLinesTest {

	@TempDir
	Path temp;

	@Test
	void passesTheAddressesOfCallees() {
		var arguments = Arguments.parse("up", "--port-offset=10", "--secure", "--public", "--set=order:x=y",
				"--data=/d");
		var commands = new CommandLines(new Home(Path.of("/h")), arguments.folder(), arguments, new Ports(10));

		assertThat(commands.settings(Program.ORDER.first()))
			.contains("--server.port=8091", "--server.address=127.0.0.1", "--baedal.kafka=localhost:9102",
					"--baedal.data=/d/db", "--baedal.url.payment=http://localhost:8092",
					"--baedal.url.store=http://localhost:8093", "--baedal.url.coupon=http://localhost:8095")
			.endsWith("--x=y");
		assertThat(commands.settings(Program.DELIVERY.first())).contains("--baedal.url.order=http://localhost:8091",
				"--baedal.url.coupon=http://localhost:8095");
		assertThat(commands.settings(Program.GATEWAY.first()))
			.contains("--server.address=0.0.0.0", "--management.server.port=9098",
					"--management.server.address=127.0.0.1", "--baedal.url.notification=http://localhost:8097")
			.doesNotContain("--x=y");
	}

	@Test
	void userSettingOverridesLauncherSetting() {
		var arguments = Arguments.parse("up", "--set", "order:baedal.url.payment=http://localhost:1");
		var commands = new CommandLines(new Home(Path.of("/h")), arguments.folder(), arguments, new Ports(0));

		assertThat(commands.settings(Program.ORDER.first()))
			.filteredOn(word -> word.startsWith("--baedal.url.payment="))
			.containsExactly("--baedal.url.payment=http://localhost:1");
	}

	/** Identity gets all secrets, a service its own; no secret is in a command line, which every user can read. */
	@Test
	void eachProgramGetsOnlyItsOwnSecret() {
		var arguments = Arguments.parse("up", "--secure", "--data", temp.toString());
		var secrets = Secrets.of(arguments.folder());
		var identity = secrets.environment(Program.IDENTITY);

		assertThat(secrets.environment(Program.PAYMENT)).containsExactly(
				Map.entry("BAEDAL_SECURITY_CLIENT_SECRET", identity.get("BAEDAL_IDENTITY_SERVICES_PAYMENT")));
		assertThat(secrets.environment(Program.KAFKA)).isEmpty();
		var commands = new CommandLines(new Home(temp), arguments.folder(), arguments, new Ports(0));
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
		var commands = new CommandLines(new Home(temp), arguments.folder(), arguments, new Ports(0));

		assertThat(commands.settings(Program.GATEWAY.first())).contains("--server.address=0.0.0.0",
				"--baedal.security.login-through=http://shop.test:8088", "--baedal.url.identity=http://localhost:8089");
		assertThat(commands.settings(Program.IDENTITY.first())).contains("--server.address=127.0.0.1",
				"--baedal.identity.gateway.url=http://shop.test:8088", "--server.forward-headers-strategy=native");
		assertThat(commands.settings(Program.ORDER.first())).noneMatch(word -> word.contains("login-through"));
	}

	@Test
	void hostOptionAddsAnAllowedHost() {
		var arguments = Arguments.parse("up", "--host", "host.docker.internal", "--data", temp.toString());
		var commands = new CommandLines(new Home(temp), arguments.folder(), arguments, new Ports(0));

		assertThat(commands.settings(Program.GATEWAY.first())).contains("--baedal.open.hosts=host.docker.internal",
				"--server.address=127.0.0.1");
		assertThat(commands.settings(Program.ORDER.first())).contains("--baedal.open.hosts=host.docker.internal");
	}
}
