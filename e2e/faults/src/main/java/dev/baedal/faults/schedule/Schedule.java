package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The planned faults. The same seed, length and topology give the same schedule on any machine. */
public record Schedule(long seed, Duration length, List<Planned> faults) {

	/** The time with orders and without faults before the first fault, and after the start of the last. */
	private static final Duration LEAD = Duration.ofSeconds(8);
	/** The expected time of a start; on a slower machine the faults of a lane come later, in the same order. */
	private static final Duration START = Duration.ofSeconds(8);

	public Schedule {
		faults = List.copyOf(faults);
	}

	public static Schedule of(long seed, Duration length, Topology topology) {
		SplittableRandom random = new SplittableRandom(seed);
		Stream<Planned> all = Stream
			.of(processes(new SeededRandom(random.split()), length, topology),
					calls(new SeededRandom(random.split()), length), events(new SeededRandom(random.split()), length),
					topology.login() ? logins(new SeededRandom(random.split()), length) : List.<Planned>of(),
					foreignRecords(new SeededRandom(new SplittableRandom(~seed)), length))
			.flatMap(List::stream);
		return new Schedule(seed, length, all.sorted(Comparator.comparing(Planned::at)).toList());
	}

	public int kills() {
		return faults.stream().mapToInt(planned -> planned.fault().kills()).sum();
	}

	public List<Planned> of(Lane lane) {
		return faults.stream().filter(planned -> planned.fault().lane() == lane).toList();
	}

	/** No fault is longer than a quarter of the schedule, so a short one leaves out the long absences. */
	private static List<Planned> processes(SeededRandom seeded, Duration length, Topology topology) {
		List<Planned> planned = new ArrayList<>();
		Duration longest = length.dividedBy(4);
		Deque<FaultMix> deck = new ArrayDeque<>();
		Duration at = LEAD;
		while (at.compareTo(length.minus(LEAD)) < 0) {
			if (deck.isEmpty()) {
				deck.addAll(FaultMix.deck(seeded, topology));
			}
			Fault fault = deck.remove().draw(seeded, topology, longest);
			Duration end = at.plus(fault.length());
			if (fault.length().compareTo(longest) <= 0 && end.compareTo(length) <= 0) {
				planned.add(new Planned(at, fault));
				at = end.plus(START).plus(seeded.seconds(1, 8));
			}
			else if (length.minus(at).compareTo(START.plus(START)) < 0) {
				break;
			}
		}
		return planned;
	}

	private static List<Planned> calls(SeededRandom seeded, Duration length) {
		List<Planned> planned = new ArrayList<>();
		List<CallFault> kinds = Stream.of(CallFault.values()).filter(kind -> kind != CallFault.NONE).toList();
		Deque<CallFault> deck = new ArrayDeque<>();
		for (Duration at = LEAD.plus(seeded.seconds(0, 8)); at.compareTo(length.minus(LEAD)) < 0;) {
			if (deck.isEmpty()) {
				deck.addAll(seeded.shuffled(kinds));
			}
			BadCalls bad = new BadCalls(seeded.one(List.of(Link.values())), deck.remove(), seeded.seconds(2, 8));
			planned.add(new Planned(at, bad));
			at = at.plus(bad.length()).plus(seeded.seconds(4, 14));
		}
		return planned;
	}

	/** Alternates rotations of the keys and kills of identity, so that they overlap. */
	private static List<Planned> logins(SeededRandom seeded, Duration length) {
		List<Planned> planned = new ArrayList<>();
		Duration longest = length.dividedBy(4);
		boolean rotates = true;
		for (Duration at = LEAD.plus(seeded.seconds(0, 4)); at.compareTo(length.minus(LEAD)) < 0; rotates = !rotates) {
			Duration away = seeded.seconds(1, 20);
			Fault fault = rotates ? new RotateKeys()
					: new KillIdentity(seeded.from(1, 2) == 1, away.compareTo(longest) < 0 ? away : longest);
			planned.add(new Planned(at, fault));
			at = at.plus(fault.length()).plus(seeded.seconds(4, 12));
		}
		return planned;
	}

	/** During the whole run, with a random source of their own, so that the other faults of a seed stay the same. */
	private static List<Planned> foreignRecords(SeededRandom seeded, Duration length) {
		List<Planned> planned = new ArrayList<>();
		for (Duration at = seeded.seconds(2, 6); at.compareTo(length) < 0; at = at.plus(seeded.seconds(4, 10))) {
			planned.add(new Planned(at, new ForeignRecords(seeded.from(1, 3))));
		}
		return planned;
	}

	private static List<Planned> events(SeededRandom seeded, Duration length) {
		List<Planned> planned = new ArrayList<>();
		for (Duration at = LEAD.plus(seeded.seconds(2, 15)); at.compareTo(length) < 0; at = at
			.plus(seeded.seconds(10, 25))) {
			planned.add(new Planned(at, new RepeatEvents(seeded.from(1, 20))));
		}
		return planned;
	}
}
