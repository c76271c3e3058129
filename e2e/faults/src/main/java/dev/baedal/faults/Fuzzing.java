package dev.baedal.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.baedal.faults.fuzz.FuzzRun;
import dev.baedal.faults.fuzz.Finding;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.report.Check;
import dev.baedal.faults.cluster.Logs;
import dev.baedal.faults.cluster.Installation;
import dev.baedal.faults.cluster.RunningCluster;

/**
 * Sends invalid requests to a running platform, waits until it is quiescent, and checks its responses, logs and books.
 */
final class Fuzzing {

	private static final int SHOWN = 40;
	/** A third of the time is warm-up: memory that a process holds after it is no leak. */
	private static final int WARM_UP = 3;
	private static final double MORE = 1.3;
	private static final long SLACK_MEBIBYTES = 64;

	private final long seed;
	private final PrintStream out;
	private final List<String> wrong = new ArrayList<>();
	private Snapshot snapshot;

	Fuzzing(long seed, PrintStream out) {
		this.seed = seed;
		this.out = out;
	}

	/** @throws IOException if a service has no OpenAPI description */
	void run(RunningCluster cluster, Duration length)
			throws IOException, InterruptedException, ExecutionException, SQLException {
		Installation place = cluster.place();
		FuzzRun fuzzRun = FuzzRun.at(place, seed);
		fuzzRun.fire(length.dividedBy(WARM_UP));
		Map<String, Long> before = cluster.memory();
		fuzzRun.fire(length.minus(length.dividedBy(WARM_UP)));
		Map<String, Long> after = cluster.memory();
		List<Finding> findings = fuzzRun.findings()
			.stream()
			.sorted(Comparator.comparing(Finding::times).reversed())
			.toList();
		findings.stream().limit(SHOWN).forEach(finding -> out.println(finding.shown()));
		out.printf("responses %s%nrequests %d, kinds of findings %d%n", fuzzRun.answers(), fuzzRun.fuzzRequests(),
				findings.size());
		findings.forEach(finding -> wrong.add(finding.what()));
		Quiescence quiescence = new Quiescence(cluster);
		String moving = quiescence.await(Run.QUIESCENCE_TIMEOUT);
		if (!moving.isEmpty()) {
			wrong.add("it is not quiescent: " + moving);
		}
		after.forEach((program, mebibytes) -> checkMemory(program, before.getOrDefault(program, mebibytes), mebibytes));
		Logs logs = new Logs(place);
		wrong.addAll(logs.forged());
		wrong.addAll(logs.exhausted());
		snapshot = quiescence.snapshot(List.of());
	}

	private void checkMemory(String program, long before, long after) {
		out.printf("  %-13s %4d MiB after a third, %4d in the end%n", program, before, after);
		if (after > before * MORE + SLACK_MEBIBYTES) {
			wrong.add("%s grew from %d to %d MiB".formatted(program, before, after));
		}
	}

	/** @return what is wrong, which has been printed too; empty if nothing is */
	List<String> judge() {
		List<Check> checks = Check.ofAnyone(snapshot);
		checks.stream().flatMap(Check::lines).forEach(out::println);
		checks.stream()
			.filter(check -> !check.violations().isEmpty())
			.forEach(check -> wrong.add("violated: " + check.says()));
		long delivered = snapshot.placed().filter(trail -> trail.is("DELIVERED")).count();
		long undone = snapshot.placed().filter(trail -> trail.order().isUndone()).count();
		if (delivered == 0 || undone == 0) {
			wrong.add("no order was delivered, or none undone, so the checks prove little");
		}
		out.printf("orders %d, delivered %d, undone %d%n", snapshot.placed().count(), delivered, undone);
		wrong.stream().distinct().forEach(what -> out.println("  wrong: " + what));
		out.println(wrong.isEmpty() ? "no findings" : wrong.size() + " findings");
		return List.copyOf(wrong);
	}
}
