package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.baedal.local.Program;

/** The kinds of what is done to processes, and how often each comes up in a deck. */
enum Card {

	ONE(8, (dice, topology, longest) -> new Kill("kill one", List.of(dice.one(topology.services())),
			dice.seconds(0, 10))),
	TWO(2, (dice, topology, longest) -> new Kill("kill two at once", dice.some(2, topology.services()),
			dice.seconds(0, 8))),
	SEVERAL(1,
			(dice, topology, longest) -> new Kill("kill several at once",
					dice.some(dice.from(3, 5), topology.everything()), dice.seconds(0, 6))),
	BROKER(2,
			(dice, topology, longest) -> new Kill("kill the broker", List.of(Victim.of(Program.KAFKA)),
					dice.seconds(0, 15))),
	RELAYS_OWNER(3, Topology::isReplicated,
			(dice, topology, longest) -> new KillOwner(dice.one(Topology.CONSUMERS), dice.seconds(0, 15))),
	RELAYS_OWNER_HANGS(3, Topology::isReplicated,
			(dice, topology, longest) -> new HangOwner(dice.one(Topology.CONSUMERS), dice.seconds(6, 20))),
	DATABASE_SERVER(2, Topology::server,
			(dice, topology, longest) -> new Kill("kill the database server", List.of(Victim.of(Program.MARIADB)),
					dice.seconds(0, 20))),
	DATABASE_CONNECTIONS(2, Topology::server, (dice, topology, longest) -> new BreakConnections(dice.from(1, 4))),
	FULL_DISK(2, (dice, topology, longest) -> {
		Victim writer = topology.server() ? Victim.of(Program.MARIADB) : dice.one(topology.consumers());
		return new FullDisk(writer, dice.seconds(3, 12));
	}),
	ONE_REPLICA_AND_BACK(2, Topology::isReplicated, (dice, topology, longest) -> {
		List<Victim> replicas = dice.from(1, 3) == 1 ? topology.consumers() : topology.of(dice.one(Topology.CONSUMERS));
		return ScaleIn.of(replicas, dice.seconds(5, 15));
	}),
	RUSH(1, (dice, topology, longest) -> new Rush(250, Duration.ofSeconds(25))),
	OTHERS_BEHIND_THE_BROKER(1,
			(dice, topology, longest) -> new KillInTurn(Victim.of(Program.KAFKA), dice.seconds(1, 10),
					dice.some(2, topology.consumers()), dice.seconds(0, 4))),
	EVERYTHING(1, (dice, topology, longest) -> new Kill("kill everything", topology.everything(), dice.seconds(0, 5))),
	STARTING(2,
			(dice, topology, longest) -> new KillStarting(dice.one(topology.services()), dice.seconds(0, 3),
					dice.seconds(0.5, 9))),
	CATCHING_UP(2,
			(dice, topology, longest) -> new KillCatchingUp(dice.one(topology.consumers()), dice.seconds(6, 15),
					dice.seconds(0, 3))),
	HANG(4, (dice, topology, longest) -> {
		int most = dice.one(List.of(6, 6, 20, 60));
		Duration length = dice.seconds(1, most);
		return new Hang(dice.one(topology.everything()), length.compareTo(longest) < 0 ? length : longest);
	}),
	READ_AGAIN(2, (dice, topology, longest) -> {
		long events = dice.one(List.of(20L, 200L, Long.MAX_VALUE));
		return new ReadAgain(topology.of(dice.one(Topology.CONSUMERS)), events, dice.seconds(0, 4));
	}),
	AWAY_FOR_LONG(1,
			(dice, topology, longest) -> new Kill("away for longer than its session",
					topology.of(dice.one(Topology.CONSUMERS)), dice.seconds(50, 65))),
	BROKER_AWAY_FOR_LONG(1, (dice, topology, longest) -> new Kill("broker away for 90 s",
			List.of(Victim.of(Program.KAFKA)), Duration.ofSeconds(90)));

	private final int times;
	private final Predicate<Topology> where;
	private final Drawing drawing;

	Card(int times, Drawing drawing) {
		this(times, anywhere -> true, drawing);
	}

	/** @param where there is what it befalls */
	Card(int times, Predicate<Topology> where, Drawing drawing) {
		this.times = times;
		this.where = where;
		this.drawing = drawing;
	}

	/** What chance leaves open of a card. */
	private interface Drawing {

		/** @param longest that a fault of this schedule may take */
		Fault of(Dice dice, Topology topology, Duration longest);
	}

	Fault draw(Dice dice, Topology topology, Duration longest) {
		return drawing.of(dice, topology, longest);
	}

	/** Each card as often as it is in there, in an order by chance: every kind comes up before any comes up anew. */
	static List<Card> deck(Dice dice, Topology topology) {
		List<Card> cards = new ArrayList<>();
		for (Card card : values()) {
			for (int i = 0; i < card.times && card.where.test(topology); i++) {
				cards.add(card);
			}
		}
		return dice.shuffled(cards);
	}
}
