package dev.baedal.local;

import java.nio.file.Path;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Setting;
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
			"status --reason x | status does not take --reason", "--public | which command?",
			"up --public | --public opens the gateway to other machines, so it needs a login: up --secure --public",
			"up --secure --host shop.test | with --secure, --host is the public name of the gateway" })
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
	void servicesShareAJvmUnlessTheyAreApartOrHaveReplicas() {
		assertThat(Arguments.parse("up").together()).isTrue();
		assertThat(Arguments.parse("up", "--apart").together()).isFalse();
		assertThat(Arguments.parse("up", "--db", "mysql").together()).isTrue();
		assertThat(Arguments.parse("up", "--db", "mysql", "--replicas", "2").together()).isFalse();
	}

	@Test
	void startsPrometheusOnlyOnRequest() {
		assertThat(Arguments.parse("up").instances()).extracting(Instance::program).doesNotContain(Program.PROMETHEUS);
		assertThat(Arguments.parse("up", "--observe").observed()).isTrue();
	}

	@Test
	void restartsProgramsUnlessToldOtherwise() {
		assertThat(Arguments.parse("up").heals()).isTrue();
		assertThat(Arguments.parse("up", "--no-restart").heals()).isFalse();
	}
}
