package dev.baedal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;

import dev.baedal.local.failure.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

	@Test
	void readsMinutesSeedAndDatabase() {
		Options options = parse("faults", "--minutes", "1.5", "--seed=42", "--db", "mysql", "--replicas", "2");

		assertThat(options.length()).isEqualTo(Duration.ofSeconds(90));
		assertThat(options.seed()).isEqualTo(42);
		assertThat(options.database()).isEqualTo("mysql");
		assertThat(options.topology().replicas()).isEqualTo(2);
	}

	@Test
	void printsTheCommandThatRepeatsTheRun() {
		Options options = parse("--minutes", "1.5", "--seed", "42", "--secure", "--together");

		assertThat(parse(options.repeat().substring("./baedal ".length()).split(" "))).isEqualTo(options);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "--minutes | --minutes wants a value",
					"--minutes soon | --minutes wants a number from 0.5 to 1440, not \"soon\"",
					"--db oracle | --db is one of h2, mysql, not \"oracle\"",
					"--replicas 2 | an H2 file belongs to one process; replicas want --db mysql",
					"--db mysql --replicas 2 --together | replicas have processes of their own",
					"--fast | faults does not understand \"--fast\"" })
	void refusesBadOptionsInOneLine(String typed, String line) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> parse(typed.split(" ")))
			.withMessageStartingWith(line)
			.satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
	}

	private static Options parse(String... words) {
		return Options.parse(Path.of("/checkout"), words);
	}
}
