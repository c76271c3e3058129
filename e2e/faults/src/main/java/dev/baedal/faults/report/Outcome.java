package dev.baedal.faults.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.invariant.Violation;

/**
 * The result of a run.
 *
 * @param repeat the command that repeats it
 * @param orders the number of 201 responses
 * @param quietSeconds from the end of the faults until the platform was quiescent
 * @param failOver from the loss of a relay's owner until another replica's relay worked
 * @param answers the number of responses by action and status
 * @param harness the actions that the harness could not do; each counts as a violation
 */
public record Outcome(String repeat, long seed, double minutes, int kills, long orders, double quietSeconds,
		List<Check> checks, List<Kind> kinds, Times failOver, Map<String, Long> answers, List<String> harness,
		List<String> schedule, Map<Long, List<String>> trails) {

	public int violations() {
		return checks.stream().mapToInt(check -> check.violations().size()).sum() + harness.size();
	}

	public String verdict() {
		return "kills %d, orders %d, violations %d".formatted(kills, orders, violations());
	}

	/** The sentences of the violated invariants. */
	public List<String> violated() {
		return checks.stream().filter(check -> !check.violations().isEmpty()).map(Check::says).toList();
	}

	/** A line for each check, and under it a few counter-examples. */
	public Stream<String> lines() {
		return Stream
			.of(checks.stream().flatMap(Check::lines), harness.stream().map(line -> "  VIOLATED  " + line),
					trails.entrySet().stream().limit(Trails.PRINTED).flatMap(Trails::lines), Stream.of(verdict()))
			.flatMap(lines -> lines);
	}

	/** The report in Markdown. */
	public String page() {
		return Stream
			.of(Stream.of("# " + verdict(), "", "Repeat it: `" + repeat + "`", "",
					"%.1f minutes of faults; %.0f s later the platform was quiescent.".formatted(minutes,
							quietSeconds),
					"", "## Checks", ""),
					checks.stream()
						.map(check -> "- %s **%s**".formatted(
								check.violations().isEmpty() ? "holds:" : check.violations().size() + " violations:",
								check.says())),
					harness.stream().map(line -> "- harness: " + line), Stream.of("", "## Faults", ""),
					Kind.table(kinds),
					failOver.seen() == 0
							? Stream.<String>empty()
							: Stream.of("", "Relay's fail-over to another replica, p50 / max (seen): " + failOver),
					Stream.of("", "## Responses", "", "| action, status | times |", "|---|---|"),
					answers.entrySet()
						.stream()
						.map(answer -> "| %s | %d |".formatted(answer.getKey(), answer.getValue())),
					Stream.of("", "## Schedule", "", "```"), schedule.stream(), Stream.of("```"),
					trails.isEmpty() ? Stream.<String>empty()
							: Stream.concat(Stream.of("", "## Counter-examples", "", "```"),
									Stream.concat(trails.entrySet().stream().flatMap(Trails::lines), Stream.of("```"))))
			.flatMap(lines -> lines)
			.collect(Collectors.joining("\n", "", "\n"));
	}
}
