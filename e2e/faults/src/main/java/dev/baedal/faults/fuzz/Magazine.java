package dev.baedal.faults.fuzz;

import java.util.List;
import java.util.SplittableRandom;

import dev.baedal.faults.site.Place;
import dev.baedal.local.Program;

/** One shot after the other, from a seed. */
final class Magazine {

	private static final int SLOW_MILLIS = 40;

	private final List<Operation> operations;
	private final Place place;
	private final SplittableRandom random;

	Magazine(List<Operation> operations, Place place, long seed) {
		this.operations = operations;
		this.place = place;
		this.random = new SplittableRandom(seed);
	}

	/** Most at the gateway, some straight at a service: a hole in one must open nothing in the other. */
	synchronized Shot next() {
		Operation at = Attack.any(operations, random);
		Attack attack = Attack.any(random);
		boolean straight = !at.isPublic() || random.nextInt(10) < 3;
		Program target = straight ? at.service() : Program.GATEWAY;
		return new Shot(attack, "%s at %s".formatted(at, target.label()), place.port(target), attack.aim(at, random).bytes(),
				attack.isHttp(), attack == Attack.SLOW_BODY ? SLOW_MILLIS : 0);
	}
}
