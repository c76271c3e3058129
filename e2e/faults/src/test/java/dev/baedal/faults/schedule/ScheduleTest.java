package dev.baedal.faults.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

	private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
	private static final Topology ONE_OF_EACH = new Topology(1, false);

	@Test
	void isEqualForTheSameSeed() {
		assertThat(Schedule.of(42, HALF_AN_HOUR, ONE_OF_EACH)).isEqualTo(Schedule.of(42, HALF_AN_HOUR, ONE_OF_EACH));
	}

	@Test
	void differsForAnotherSeed() {
		assertThat(Schedule.of(42, HALF_AN_HOUR, ONE_OF_EACH).faults())
			.isNotEqualTo(Schedule.of(43, HALF_AN_HOUR, ONE_OF_EACH).faults());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 7, 2026, Long.MAX_VALUE })
	void hasEveryKindInHalfAnHour(long seed) {
		Set<String> kinds = Schedule.of(seed, HALF_AN_HOUR, ONE_OF_EACH)
			.faults()
			.stream()
			.map(planned -> planned.fault().kind())
			.collect(Collectors.toSet());

		assertThat(kinds).contains("kill one", "kill two at once", "kill several at once", "kill the broker",
				"kill everything", KillInTurn.KIND, KillStarting.KIND, KillCatchingUp.KIND, Hang.KIND,
				ResetOffsets.KIND, FullDisk.KIND, Rush.KIND, "away for longer than its session", "broker away for 90 s",
				RepeatEvents.KIND, ForeignRecords.KIND, CallFault.CUT.kind(), CallFault.SLOW.kind(),
				CallFault.LATE.kind(), CallFault.CUT_AFTER.kind(), CallFault.FAILED_AFTER.kind());
	}

	@Test
	void hitsTheDatabaseServerAndRelayOwnersOnlyWithReplicas() {
		assertThat(Schedule.of(7, HALF_AN_HOUR, new Topology(2, true))
			.faults()
			.stream()
			.map(planned -> planned.fault().kind()))
			.contains("kill the database server", KillOwner.KIND, HangOwner.KIND, BreakConnections.KIND, ScaleIn.KIND);
		assertThat(Schedule.of(7, HALF_AN_HOUR, ONE_OF_EACH).faults().stream().map(planned -> planned.fault().kind()))
			.doesNotContain("kill the database server", KillOwner.KIND, HangOwner.KIND, BreakConnections.KIND,
					ScaleIn.KIND);
	}

	@Test
	void addsFaultsOfIdentityInLoginModeOnly() {
		List<Planned> open = Schedule.of(7, HALF_AN_HOUR, ONE_OF_EACH).faults();
		List<Planned> secure = Schedule.of(7, HALF_AN_HOUR, new Topology(1, false, true, false)).faults();

		assertThat(secure).filteredOn(planned -> planned.fault().lane() != Lane.LOGIN).isEqualTo(open);
		assertThat(secure.stream().map(planned -> planned.fault().kind())).contains(RotateKeys.KIND, KillIdentity.KIND);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 7, 2026 })
	void killsMoreThanAHundredProcessesInHalfAnHour(long seed) {
		assertThat(Schedule.of(seed, HALF_AN_HOUR, ONE_OF_EACH).kills()).isGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void endsEveryFaultInTimeAndRunsALaneInSequence(long seed) {
		Duration length = Duration.ofMinutes(2);
		for (Lane lane : Lane.values()) {
			List<Planned> faults = Schedule.of(seed, length, new Topology(1, false, true, false)).of(lane);
			assertThat(faults).isNotEmpty();
			Duration free = Duration.ZERO;
			for (Planned planned : faults) {
				assertThat(planned.at()).isGreaterThanOrEqualTo(free);
				free = planned.at().plus(planned.fault().length());
			}
			assertThat(free).isLessThanOrEqualTo(length.plusSeconds(8));
		}
	}

	@Test
	void hitsEveryReplicaOneBrokerAndOneGateway() {
		Topology twice = new Topology(2, true);

		assertThat(twice.everything()).hasSize(17)
			.contains(new Victim(Program.STORE, 2))
			.doesNotContain(new Victim(Program.KAFKA, 2), new Victim(Program.GATEWAY, 2));
		assertThat(new Victim(Program.STORE, 2).label()).isEqualTo("store-2");
	}
}
