package dev.baedal.faults.report;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.cluster.FaultLog;
import dev.baedal.faults.cluster.Incident;

/**
 * The figures of one kind of fault. Fewer faults have a catch-up time than were injected, because the next fault may
 * come first.
 */
public record Kind(String name, int struck, Times ready, Times caughtUp) {

	public static List<Kind> all(FaultLog faultLog) {
		return faultLog.counts().entrySet().stream().map(kind -> {
			List<Incident> incidents = faultLog.incidents()
				.stream()
				.filter(each -> each.kind().equals(kind.getKey()))
				.toList();
			return new Kind(kind.getKey(), kind.getValue(),
					Times.of(incidents.stream().mapToLong(Incident::readyMillis)),
					Times.of(incidents.stream().mapToLong(Incident::caughtUpMillis)));
		}).toList();
	}

	static Stream<String> table(List<Kind> kinds) {
		return Stream.concat(
				Stream.of(
						"| fault | count | restart → ready, p50 / max (seen) | restart → caught up, p50 / max (seen) |",
						"|---|---|---|---|"),
				kinds.stream()
					.map(kind -> "| %s | %d | %s | %s |".formatted(kind.name(), kind.struck(), kind.ready(),
							kind.caughtUp())));
	}
}
