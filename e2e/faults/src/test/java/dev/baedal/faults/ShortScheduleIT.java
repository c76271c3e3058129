package dev.baedal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

import dev.baedal.faults.report.Outcome;
import dev.baedal.faults.report.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs a short fault schedule and a short fuzz, one after the other on one platform, with fixed seeds. The long runs
 * are commands: {@code ./baedal faults} and {@code ./baedal fuzz}.
 */
@Tag("M20")
@Tag("M43")
@Tag("full")
class ShortScheduleIT {

	private static final Duration FUZZ = Duration.ofSeconds(15);

	@Test
	void violatesNoInvariantAndTheFuzzFindsNothing() throws Exception {
		Path home = Path.of(System.getProperty("baedal.home", "../..")).toAbsolutePath().normalize();
		Path folder = Path.of(System.getProperty("baedal.faults", "target/faults")).toAbsolutePath();
		Options options = Options.parse(home, "--minutes", "1.5", "--seed", "4", "--rate", "4", "--data",
				folder.toString());
		Fuzzing fuzzing = new Fuzzing(4, System.out);

		Outcome outcome = new Run(options, System.out).then(cluster -> fuzzing.run(cluster, FUZZ)).run();

		new Report(folder).write(outcome);
		assertThat(outcome.violations()).as(outcome.lines().collect(Collectors.joining("\n", "\n", "\n"))).isZero();
		assertThat(outcome.kills()).as("kills").isPositive();
		assertThat(outcome.orders()).as("orders").isPositive();
		assertThat(fuzzing.judge()).as("what the fuzz found").isEmpty();
	}
}
