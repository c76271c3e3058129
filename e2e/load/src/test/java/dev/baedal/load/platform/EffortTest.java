package dev.baedal.load.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.baedal.local.process.ProgramStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EffortTest {

	@Test
	void isTheDifferenceForEachProcessAndOrder() {
		var before = new Counters(Map.of("kafka", new Usage(100, Map.of("1", 10L))), 5, 50);
		var after = new Counters(
				Map.of("kafka", new Usage(140, Map.of("1", 30L)), "services", new Usage(60, Map.of("2", 8L))), 25, 90);

		var effort = after.since(before).per(20);

		assertThat(effort.processes()).containsOnly(Map.entry("kafka", new Spent(2, 1)),
				Map.entry("services", new Spent(3, 0.4)));
		assertThat(effort.total()).isEqualTo(new Spent(5, 1.4));
		assertThat(effort.commits()).isEqualTo(1);
		assertThat(effort.statements()).isEqualTo(2);
	}

	@Test
	void aThreadThatHasEndedTakesNoSwitchesFromTheOthers() {
		var before = new Usage(0, Map.of("ended", 1_000L, "lives", 10L));

		assertThat(new Usage(0, Map.of("lives", 15L, "new", 3L)).since(before).switches()).isEqualTo(8);
	}

	@Test
	void readsAProcessOfThisMachine() throws IOException {
		var usage = Usage.of(ProcessHandle.current().pid());

		assertThat(usage.millis()).isPositive();
		assertThat(usage.switches()).isNotEmpty();
		assertThat(Usage.of(Long.MAX_VALUE)).isEqualTo(Usage.NONE);
	}

	@Test
	void countsAProcessOfSeveralProgramsOnce() {
		var processes = RunningProcess.of(List.of(status("kafka", 7), status("order", 8), status("payment", 8),
				status("store", 8), status("coupon", 0)), 6);

		assertThat(processes).containsExactly(new RunningProcess("launcher", 6, 0), new RunningProcess("kafka", 7, 90),
				new RunningProcess("services", 8, 90));
	}

	private static ProgramStatus status(String program, long pid) {
		return new ProgramStatus(program, pid, 1, "ready", 90, 1);
	}
}
