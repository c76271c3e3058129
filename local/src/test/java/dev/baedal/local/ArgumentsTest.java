package dev.baedal.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArgumentsTest {

	@Test
	void readsCommandServiceAndOptionsInAnyOrder() {
		var arguments = Arguments.parse("--port-offset", "100", "logs", "-f", "store", "--data=/somewhere");

		assertThat(arguments.command()).isEqualTo(Command.LOGS);
		assertThat(arguments.instance()).contains(Program.STORE.first());
		assertThat(arguments.portOffset()).isEqualTo(100);
		assertThat(arguments.follow()).isTrue();
		assertThat(arguments.data()).contains(Path.of("/somewhere"));
	}

	@Test
	void keepsEverySettingWithItsService() {
		var arguments = Arguments.parse("up", "--set", "order:baedal.payment.timeout=520ms", "--set=payment:a.b=c=d");

		assertThat(arguments.settings()).containsExactly(new Setting(Program.ORDER, "baedal.payment.timeout", "520ms"),
				new Setting(Program.PAYMENT, "a.b", "c=d"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "fly | there is no command \"fly\"", "up --fast | there is no option --fast",
			"status --public | status does not take --public", "stop | stop which service?",
			"stop kitchen | there is no service \"kitchen\"", "status order | status does not understand \"order\"",
			"up --set kitchen:a=b | there is no service \"kitchen\"", "up --set order | --set needs SERVICE:KEY=VALUE",
			"up --db oracle | --db is one of h2, mysql, not \"oracle\"",
			"up --replicas 2 | an H2 file belongs to one process; --replicas 2 needs --db mysql",
			"up --db mysql --replicas 0 | --replicas needs a number from 1 to 9",
			"stop order-x | there is no service \"order-x\"", "up --data | --data needs a value",
			"up --port-offset ten | --port-offset needs a number from 0 to 46000", "backup | backup which file?",
			"backup a.zip b.zip | backup does not understand \"b.zip\"",
			"demo 000 001 | demo does not understand \"001\"",
			"parked --service kitchen | there is no service \"kitchen\"",
			"status --reason x | status does not take --reason", "--public | which command?" })
	void rejectsInvalidArgumentsInOneLine(String typed, String line) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Arguments.parse(typed.split(" ")))
			.withMessageStartingWith(line)
			.satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
	}

	@Test
	void startsReplicasOfConsumersAndOneOfEachOtherProgram() {
		var arguments = Arguments.parse("up", "--db", "mysql", "--replicas", "2");

		assertThat(arguments.instances()).extracting(Instance::label)
			.contains("order", "order-2", "notification-2", "gateway", "kafka", "mariadb")
			.doesNotContain("gateway-2", "kafka-2", "mariadb-2")
			.hasSize(17);
		assertThat(Arguments.parse("up").instances()).extracting(Instance::label).doesNotContain("mariadb").hasSize(9);
		assertThat(Arguments.parse("stop", "order-2").instance()).contains(new Instance(Program.ORDER, 2));
	}

	@Test
	void eachPortOffsetHasItsOwnDataFolder() {
		assertThat(DataFolder.usual(0, Map.of(), "/home/kim")).isEqualTo(Path.of("/home/kim/.local/share/baedal"));
		assertThat(DataFolder.usual(100, Map.of("XDG_DATA_HOME", "/d"), "/home/kim"))
			.isEqualTo(Path.of("/d/baedal-100"));
	}

	@Test
	void passesTheAddressesOfCallees() {
		var arguments = Arguments.parse("up", "--port-offset=10", "--secure", "--public", "--set=order:x=y",
				"--data=/d");
		var commands = new Commands(new Home(Path.of("/h")), arguments.folder(), arguments, new Ports(10));

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
		var commands = new Commands(new Home(Path.of("/h")), arguments.folder(), arguments, new Ports(0));

		assertThat(commands.settings(Program.ORDER.first()))
			.filteredOn(word -> word.startsWith("--baedal.url.payment="))
			.containsExactly("--baedal.url.payment=http://localhost:1");
	}

	@Test
	void servicesShareAJvmUnlessTheyAreApartOrHaveReplicas() {
		assertThat(Arguments.parse("up").together()).isTrue();
		assertThat(Arguments.parse("up", "--apart").together()).isFalse();
		assertThat(Arguments.parse("up", "--db", "mysql").together()).isTrue();
		assertThat(Arguments.parse("up", "--db", "mysql", "--replicas", "2").together()).isFalse();
	}
}
