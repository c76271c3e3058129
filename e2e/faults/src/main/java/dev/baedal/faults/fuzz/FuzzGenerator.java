package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.local.Program;

/** One fuzzRequest after the other, from a seed, and from what is heard of the orders that were taken meanwhile. */
final class FuzzGenerator {

	private static final int SLOW_MILLIS = 40;

	private final List<Operation> operations;
	private final Installation place;
	private final Callers callers;
	private final SplittableRandom random;
	private final Routine routine = new Routine();

	FuzzGenerator(List<Operation> operations, Installation place, Callers callers, long seed) {
		this.operations = operations;
		this.place = place;
		this.callers = callers;
		this.random = new SplittableRandom(seed);
	}

	/** Most at the gateway, some straight at a service: a hole in one must open nothing in the other. */
	synchronized FuzzRequest next() throws IOException, InterruptedException {
		Attack attack = Attack.any(random);
		if (attack == Attack.SENSIBLE && random.nextInt(4) > 0) {
			Routine.Errand errand = routine.next(random);
			return fuzzRequest(attack, callers.signWell(errand.request()), errand.aim(), errand.request(),
					target(errand.service(), true));
		}
		Operation at = Attack.any(operations, random);
		if (at.isInternal() && callers == Callers.ANYBODY) {
			attack = Attack.IMPOSSIBLE;
		}
		Request request = attack.aim(at, random);
		return fuzzRequest(attack, callers.sign(request, random), at.toString(), request,
				target(at.service(), at.isPublic()));
	}

	synchronized void heard(Reply reply) {
		routine.heard(reply);
	}

	private Program target(Program service, boolean isPublic) {
		return !isPublic || random.nextInt(10) < 3 ? service : Program.GATEWAY;
	}

	private FuzzRequest fuzzRequest(Attack attack, Caller caller, String aim, Request request, Program target) {
		return new FuzzRequest(attack, caller, "%s at %s".formatted(aim, target.label()), request.target(),
				place.port(target), request.bytes(), attack.isHttp(), attack == Attack.SLOW_BODY ? SLOW_MILLIS : 0);
	}
}
