package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What is done when. The same seed, length and topology give the same schedule, on any machine. */
public record Schedule(long seed, Duration length, List<Planned> faults) {

	/** Orders flow undisturbed for so long before the first fault, and after the last one began. */
	private static final Duration LEAD = Duration.ofSeconds(8);
	/** What a start takes; a slower machine meets the faults of a lane later, in the same order. */
	private static final Duration START = Duration.ofSeconds(8);

	public Schedule {
		faults = List.copyOf(faults);
	}

	public static Schedule of(long seed, Duration length, Topology topology) {
		SplittableRandom random = new SplittableRandom(seed);
		Stream<Planned> all = Stream
			.of(processes(new Dice(random.split()), length, topology), calls(new Dice(random.split()), length),
					events(new Dice(random.split()), length),
					topology.login() ? logins(new Dice(random.split()), length) : List.<Planned>of(),
					strangers(new Dice(new SplittableRandom(~seed)), length))
			.flatMap(List::stream);
		return new Schedule(seed, length, all.sorted(Comparator.comparing(Planned::at)).toList());
	}

	public int kills() {
		return faults.stream().mapToInt(planned -> planned.fault().kills()).sum();
	}

	public List<Planned> of(Lane lane) {
		return faults.stream().filter(planned -> planned.fault().lane() == lane).toList();
	}

	/** No fault is longer than a quarter of all: a short schedule leaves the long absences out. */
	private static List<Planned> processes(Dice dice, Duration length, Topology topology) {
		List<Planned> planned = new ArrayList<>();
		Duration longest = length.dividedBy(4);
		Deque<Card> deck = new ArrayDeque<>();
		Duration at = LEAD;
		while (at.compareTo(length.minus(LEAD)) < 0) {
			if (deck.isEmpty()) {
				deck.addAll(Card.deck(dice, topology));
			}
			Fault fault = deck.remove().draw(dice, topology, longest);
			Duration end = at.plus(fault.length());
			if (fault.length().compareTo(longest) <= 0 && end.compareTo(length) <= 0) {
				planned.add(new Planned(at, fault));
				at = end.plus(START).plus(dice.seconds(1, 8));
			}
			else if (length.minus(at).compareTo(START.plus(START)) < 0) {
				break;
			}
		}
		return planned;
	}

	private static List<Planned> calls(Dice dice, Duration length) {
		List<Planned> planned = new ArrayList<>();
		List<Trouble> troubles = Stream.of(Trouble.values()).filter(trouble -> trouble != Trouble.NONE).toList();
		Deque<Trouble> deck = new ArrayDeque<>();
		for (Duration at = LEAD.plus(dice.seconds(0, 8)); at.compareTo(length.minus(LEAD)) < 0;) {
			if (deck.isEmpty()) {
				deck.addAll(dice.shuffled(troubles));
			}
			BadCalls bad = new BadCalls(dice.one(List.of(Link.values())), deck.remove(), dice.seconds(2, 8));
			planned.add(new Planned(at, bad));
			at = at.plus(bad.length()).plus(dice.seconds(4, 14));
		}
		return planned;
	}

	/** Keys rotate and identity dies by turns, so that each meets the other. */
	private static List<Planned> logins(Dice dice, Duration length) {
		List<Planned> planned = new ArrayList<>();
		Duration longest = length.dividedBy(4);
		boolean rotates = true;
		for (Duration at = LEAD.plus(dice.seconds(0, 4)); at.compareTo(length.minus(LEAD)) < 0; rotates = !rotates) {
			Duration away = dice.seconds(1, 20);
			Fault fault = rotates ? new RotateKeys()
					: new KillIdentity(dice.from(1, 2) == 1, away.compareTo(longest) < 0 ? away : longest);
			planned.add(new Planned(at, fault));
			at = at.plus(fault.length()).plus(dice.seconds(4, 12));
		}
		return planned;
	}

	/** All the time; with dice of their own, so that the rest of a seed's schedule stays as it was. */
	private static List<Planned> strangers(Dice dice, Duration length) {
		List<Planned> planned = new ArrayList<>();
		for (Duration at = dice.seconds(2, 6); at.compareTo(length) < 0; at = at.plus(dice.seconds(4, 10))) {
			planned.add(new Planned(at, new ForeignRecords(dice.from(1, 3))));
		}
		return planned;
	}

	private static List<Planned> events(Dice dice, Duration length) {
		List<Planned> planned = new ArrayList<>();
		for (Duration at = LEAD.plus(dice.seconds(2, 15)); at.compareTo(length) < 0; at = at
			.plus(dice.seconds(10, 25))) {
			planned.add(new Planned(at, new Repeat(dice.from(1, 20))));
		}
		return planned;
	}
}
