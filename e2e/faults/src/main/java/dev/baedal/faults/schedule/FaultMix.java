package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.baedal.local.programs.Program;

/** The faults of processes, and how often each is in a deck. */
enum FaultMix {

	ONE(8, (seeded, topology, longest) -> new Kill("kill one", List.of(seeded.one(topology.services())),
			seeded.seconds(0, 10))),
	TWO(2, (seeded, topology, longest) -> new Kill("kill two at once", seeded.some(2, topology.services()),
			seeded.seconds(0, 8))),
	SEVERAL(1,
			(seeded, topology, longest) -> new Kill("kill several at once",
					seeded.some(seeded.from(3, 5), topology.everything()), seeded.seconds(0, 6))),
	BROKER(2,
			(seeded, topology, longest) -> new Kill("kill the broker", List.of(Victim.of(Program.KAFKA)),
					seeded.seconds(0, 15))),
	RELAYS_OWNER(3, Topology::isReplicated,
			(seeded, topology, longest) -> new KillOwner(seeded.one(Topology.CONSUMERS), seeded.seconds(0, 15))),
	RELAYS_OWNER_HANGS(3, Topology::isReplicated,
			(seeded, topology, longest) -> new HangOwner(seeded.one(Topology.CONSUMERS), seeded.seconds(6, 20))),
	DATABASE_SERVER(2, Topology::server,
			(seeded, topology, longest) -> new Kill("kill the database server", List.of(Victim.of(Program.MARIADB)),
					seeded.seconds(0, 20))),
	DATABASE_CONNECTIONS(2, Topology::server, (seeded, topology, longest) -> new BreakConnections(seeded.from(1, 4))),
	FULL_DISK(2, (seeded, topology, longest) -> {
		Victim writer = topology.server() ? Victim.of(Program.MARIADB) : seeded.one(topology.consumers());
		return new FullDisk(writer, seeded.seconds(3, 12));
	}),
	ONE_REPLICA_AND_BACK(2, Topology::isReplicated, (seeded, topology, longest) -> {
		List<Victim> replicas = seeded.from(1, 3) == 1 ? topology.consumers()
				: topology.of(seeded.one(Topology.CONSUMERS));
		return ScaleIn.of(replicas, seeded.seconds(5, 15));
	}),
	RUSH(1, (seeded, topology, longest) -> new Rush(250, Duration.ofSeconds(25))),
	OTHERS_BEHIND_THE_BROKER(1,
			(seeded, topology, longest) -> new KillInTurn(Victim.of(Program.KAFKA), seeded.seconds(1, 10),
					seeded.some(2, topology.consumers()), seeded.seconds(0, 4))),
	EVERYTHING(1,
			(seeded, topology, longest) -> new Kill("kill everything", topology.everything(), seeded.seconds(0, 5))),
	STARTING(2,
			(seeded, topology, longest) -> new KillStarting(seeded.one(topology.services()), seeded.seconds(0, 3),
					seeded.seconds(0.5, 9))),
	CATCHING_UP(2,
			(seeded, topology, longest) -> new KillCatchingUp(seeded.one(topology.consumers()), seeded.seconds(6, 15),
					seeded.seconds(0, 3))),
	HANG(4, (seeded, topology, longest) -> {
		int most = seeded.one(List.of(6, 6, 20, 60));
		Duration length = seeded.seconds(1, most);
		return new Hang(seeded.one(topology.everything()), length.compareTo(longest) < 0 ? length : longest);
	}),
	READ_AGAIN(2, (seeded, topology, longest) -> {
		long events = seeded.one(List.of(20L, 200L, Long.MAX_VALUE));
		return new ResetOffsets(topology.of(seeded.one(Topology.CONSUMERS)), events, seeded.seconds(0, 4));
	}),
	AWAY_FOR_LONG(1,
			(seeded, topology, longest) -> new Kill("away for longer than its session",
					topology.of(seeded.one(Topology.CONSUMERS)), seeded.seconds(50, 65))),
	BROKER_AWAY_FOR_LONG(1, (seeded, topology, longest) -> new Kill("broker away for 90 s",
			List.of(Victim.of(Program.KAFKA)), Duration.ofSeconds(90)));

	private final int times;
	private final Predicate<Topology> where;
	private final Drawing drawing;

	FaultMix(int times, Drawing drawing) {
		this(times, anywhere -> true, drawing);
	}

	/** @param where the topologies that have the targets of the fault */
	FaultMix(int times, Predicate<Topology> where, Drawing drawing) {
		this.times = times;
		this.where = where;
		this.drawing = drawing;
	}

	/** Draws the random parameters of a fault. */
	private interface Drawing {

		/** @param longest duration of a fault in this schedule */
		Fault of(SeededRandom seeded, Topology topology, Duration longest);
	}

	Fault draw(SeededRandom seeded, Topology topology, Duration longest) {
		return drawing.of(seeded, topology, longest);
	}

	/** A shuffled deck with every kind of the topology, each as often as its share. */
	static List<FaultMix> deck(SeededRandom seeded, Topology topology) {
		List<FaultMix> cards = new ArrayList<>();
		for (FaultMix card : values()) {
			for (int i = 0; i < card.times && card.where.test(topology); i++) {
				cards.add(card);
			}
		}
		return seeded.shuffled(cards);
	}
}
