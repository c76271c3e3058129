package dev.baedal.faults.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Test;

/** Each fault brings back the processes that it takes away, in this order. */
class FaultsTest {

	private static final Victim STORE = Victim.of(Program.STORE);
	private static final Duration SECOND = Duration.ofSeconds(1);

	private final List<String> done = new ArrayList<>();
	private final Cluster cluster = new RecordingCluster();

	@Test
	void killsAndStartsAgain() throws Exception {
		new Kill("kill one", List.of(STORE), SECOND).inject(cluster);

		assertThat(done).containsExactly("kill store", "pause PT1S", "restart store");
	}

	@Test
	void killsOthersWhileOneIsAway() throws Exception {
		new KillInTurn(Victim.of(Program.KAFKA), SECOND.multipliedBy(3), List.of(STORE), SECOND).inject(cluster);

		assertThat(done).containsExactly("kill kafka", "pause PT3S", "kill store", "pause PT1S", "restart store kafka");
	}

	@Test
	void killsInTheMiddleOfAStart() throws Exception {
		new KillStarting(STORE, SECOND, SECOND.multipliedBy(3)).inject(cluster);

		assertThat(done).containsExactly("kill store", "pause PT1S", "begin store", "pause PT3S", "kill store",
				"restart store");
	}

	@Test
	void killsInTheMiddleOfCatchingUp() throws Exception {
		new KillCatchingUp(STORE, SECOND, SECOND.multipliedBy(2)).inject(cluster);

		assertThat(done).containsExactly("kill store", "pause PT1S", "restart store", "pause PT2S", "kill store",
				"restart store");
	}

	@Test
	void resumesAHungProcess() throws Exception {
		new Hang(STORE, SECOND).inject(cluster);

		assertThat(done).containsExactly("hang store", "pause PT1S", "wake store");
	}

	@Test
	void setsOffsetsBackWhileTheServiceIsDown() throws Exception {
		new ResetOffsets(List.of(STORE), 20, SECOND).inject(cluster);

		assertThat(done).containsExactly("kill store", "pause PT1S", "set store back by 20", "restart store");
	}

	@Test
	void letsAnotherReplicaTakeOver() throws Exception {
		new KillOwner(Program.STORE, SECOND).inject(cluster);
		new HangOwner(Program.STORE, SECOND).inject(cluster);

		assertThat(done).containsExactly("kill store-2", "fail-over from store-2", "pause PT1S", "restart store-2",
				"hang store-2", "fail-over from store-2", "pause PT1S", "wake store-2");
	}

	@Test
	void endsTheFaultOfCalls() throws Exception {
		new BadCalls(Link.ORDER_TO_PAYMENT, CallFault.LATE, SECOND).inject(cluster);

		assertThat(done).containsExactly("ORDER_TO_PAYMENT LATE", "pause PT1S", "ORDER_TO_PAYMENT healed");
	}

	@Test
	void killsIdentityAsItsKeysRotate() throws Exception {
		new KillIdentity(true, SECOND).inject(cluster);

		assertThat(done).containsExactly("keys rotate", "kill identity", "pause PT1S", "restart identity");
	}

	@Test
	void killsTheProcessThatCouldNotWrite() throws Exception {
		new FullDisk(STORE, SECOND).inject(cluster);

		assertThat(done).containsExactly("no disk for store", "pause PT1S", "kill store", "restart store");
	}

	@Test
	void stopsAllReplicasButOneAndStartsThemAgain() throws Exception {
		ScaleIn.of(List.of(STORE, new Victim(Program.STORE, 2), new Victim(Program.STORE, 3)), SECOND).inject(cluster);

		assertThat(done).containsExactly("stop store-2 store-3", "pause PT1S", "restart store-2 store-3");
	}

	@Test
	void breaksConnectionsSeveralTimes() throws Exception {
		new BreakConnections(2).inject(cluster);

		assertThat(done).containsExactly("break connections", "pause PT1S", "break connections", "pause PT1S");
	}

	@Test
	void writesForeignRecords() {
		new ForeignRecords(2).inject(cluster);

		assertThat(done).containsExactly("foreign records 2");
	}

	@Test
	void sendsManyCustomers() {
		new Rush(250, SECOND).inject(cluster);

		assertThat(done).containsExactly("250 customers for PT1S");
	}

	private final class RecordingCluster implements Cluster {

		@Override
		public void rotateKeys() {
			done.add("keys rotate");
		}

		@Override
		public void kill(Collection<Victim> victims) {
			done.add("kill " + names(victims));
		}

		@Override
		public void restart(String kind, Collection<Victim> victims) {
			done.add("restart " + names(victims));
		}

		@Override
		public void beginStart(Victim victim) {
			done.add("begin " + victim.label());
		}

		@Override
		public void stop(Collection<Victim> victims) {
			done.add("stop " + names(victims));
		}

		@Override
		public void refuseWrites(Victim victim) {
			done.add("no disk for " + victim.label());
		}

		@Override
		public void breakDatabaseConnections() {
			done.add("break connections");
		}

		@Override
		public void rush(int customers, Duration length) {
			done.add("%d customers for %s".formatted(customers, length));
		}

		@Override
		public void hang(Victim victim) {
			done.add("hang " + victim.label());
		}

		@Override
		public void wake(String kind, Victim victim) {
			done.add("wake " + victim.label());
		}

		@Override
		public Victim relaysOwner(Program service) {
			return new Victim(service, 2);
		}

		@Override
		public void noteFailOver(Victim from) {
			done.add("fail-over from " + from.label());
		}

		@Override
		public void disturb(Link link, CallFault fault) {
			done.add(link + " " + fault);
		}

		@Override
		public void heal(Link link) {
			done.add(link + " healed");
		}

		@Override
		public void repeatEvents(int perPartition) {
			done.add("repeat " + perPartition);
		}

		@Override
		public void throwForeignRecords(int volleys) {
			done.add("foreign records " + volleys);
		}

		@Override
		public void setBack(Victim victim, long events) {
			done.add("set %s back by %d".formatted(victim.label(), events));
		}

		@Override
		public void pause(Duration duration) {
			done.add("pause " + duration);
		}

		private static String names(Collection<Victim> victims) {
			return String.join(" ", victims.stream().map(Victim::label).toList());
		}
	}
}
