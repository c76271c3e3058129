package dev.baedal.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.faults.cluster.FaultLog;
import dev.baedal.faults.cluster.RunningCluster;
import dev.baedal.local.failure.CommandFailure;

/** {@code ./baedal fuzz}. Exits with 0 without findings, with 2 otherwise. */
final class Fuzz {

	/**
	 * Rate limits are off: the fuzz would reach them in a second and test nothing behind them. They have their own
	 * tests.
	 */
	private static final List<String> LOGIN = List.of("--secure", "--set", "gateway:baedal.rate-limit.enabled=false",
			"--set", "identity:baedal.identity.limit.logins-per-minute=1000000", "--set",
			"identity:baedal.identity.limit.tokens-per-minute=1000000");

	private Fuzz() {}

	public static void main(String[] words) throws Exception {
		try {
			Options options = Options.parse(Path.of(System.getProperty("baedal.home", "")).toAbsolutePath().normalize(),
					words);
			System.exit(run(options, System.out) == 0 ? 0 : 2);
		}
		catch (CommandFailure refusal) {
			System.err.println("baedal: " + refusal.getMessage());
			System.exit(1);
		}
	}

	/** @return the number of findings */
	private static int run(Options options, PrintStream out) throws Exception {
		out.println(options.repeat().replace("faults", "fuzz"));
		Run.empty(options.folder());
		List<String> settings = new ArrayList<>(options.settings());
		if (options.secure()) {
			settings.addAll(LOGIN);
		}
		Fuzzing fuzzing = new Fuzzing(options.seed(), out);
		try (RunningCluster cluster = RunningCluster.start(options.home(), options.folder(), options.portOffset(),
				options.topology(), settings, options.environment(), new FaultLog(out))) {
			fuzzing.run(cluster, options.length());
		}
		return fuzzing.judge().size();
	}
}
