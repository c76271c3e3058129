package dev.baedal.faults.cluster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.programs.Program;

/** Counts the faults of each program, with their times. */
final class HitCounts {

	private final Map<Program, Integer> counts = new ConcurrentHashMap<>();
	private final Map<Program, List<Instant>> times = new ConcurrentHashMap<>();

	void add(Collection<Victim> victims) {
		victims.forEach(victim -> counts.merge(victim.program(), 1, Integer::sum));
		victims.forEach(victim -> times.computeIfAbsent(victim.program(), any -> new CopyOnWriteArrayList<>())
			.add(Instant.now()));
	}

	List<Instant> times(Program... programs) {
		return Stream.of(programs)
			.flatMap(program -> times.getOrDefault(program, List.of()).stream())
			.sorted()
			.toList();
	}

	/** The number of faults of these programs and of the broker, which all of them need. */
	int on(Collection<Program> programs) {
		return counts.getOrDefault(Program.KAFKA, 0) + programs.stream()
			.filter(program -> program != Program.KAFKA)
			.mapToInt(each -> counts.getOrDefault(each, 0))
			.sum();
	}
}
