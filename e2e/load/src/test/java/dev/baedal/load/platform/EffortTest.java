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
		var before = new Effort(Map.of("kafka", new Spent(100, 10)), 5, 50);
		var after = new Effort(Map.of("kafka", new Spent(140, 30), "services", new Spent(60, 8)), 25, 90);

		var effort = after.since(before).per(20);

		assertThat(effort.processes()).containsOnly(Map.entry("kafka", new Spent(2, 1)),
				Map.entry("services", new Spent(3, 0.4)));
		assertThat(effort.total()).isEqualTo(new Spent(5, 1.4));
		assertThat(effort.commits()).isEqualTo(1);
		assertThat(effort.statements()).isEqualTo(2);
	}

	@Test
	void readsAProcessOfThisMachine() throws IOException {
		var spent = Spent.of(ProcessHandle.current().pid());

		assertThat(spent.millis()).isPositive();
		assertThat(spent.switches()).isPositive();
		assertThat(Spent.of(Long.MAX_VALUE)).isEqualTo(Spent.NOTHING);
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
