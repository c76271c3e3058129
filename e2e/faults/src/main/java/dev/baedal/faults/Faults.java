package dev.baedal.faults;

import java.nio.file.Path;

import dev.baedal.faults.report.Outcome;
import dev.baedal.faults.report.Report;
import dev.baedal.local.failure.CommandFailure;

/** {@code ./baedal faults}. Exits with 0 without violations, with 2 otherwise. */
final class Faults {

	private Faults() {}

	public static void main(String[] words) throws Exception {
		try {
			Options options = Options.parse(Path.of(System.getProperty("baedal.home", "")).toAbsolutePath().normalize(),
					words);
			Outcome outcome = new Run(options, System.out).run();
			Path page = new Report(options.folder()).write(outcome);
			outcome.lines().forEach(System.out::println);
			System.out.println("report: " + page);
			System.exit(outcome.violations() == 0 ? 0 : 2);
		}
		catch (CommandFailure refusal) {
			System.err.println("baedal: " + refusal.getMessage());
			System.exit(1);
		}
	}
}
