package dev.baedal.faults.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Test;

class TopologyTest {

	private static final Victim STORE = Victim.of(Program.STORE);
	private static final Victim BROKER = Victim.of(Program.KAFKA);

	@Test
	void hitsAProcessAlone() {
		assertThat(new Topology(1, false).hitWith(List.of(STORE))).containsExactly(STORE);
	}

	@Test
	void hitsEveryServiceOfTheSameJvm() {
		Topology together = new Topology(1, false, true, true);

		assertThat(together.hitWith(List.of(STORE))).containsExactlyInAnyOrderElementsOf(
				together.all().stream().filter(victim -> !victim.equals(BROKER)).toList());
	}

	@Test
	void hitsTheBrokerAloneBesideAJvmOfAllServices() {
		Topology together = new Topology(1, false, false, true);

		assertThat(together.hitWith(List.of(BROKER))).containsExactly(BROKER);
	}
}
