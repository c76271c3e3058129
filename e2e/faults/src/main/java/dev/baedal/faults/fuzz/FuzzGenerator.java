package dev.baedal.faults.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.local.programs.Program;

/** Generates requests from a seed, and from the orders that earlier responses created. */
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

	/** Most requests go to the gateway, some directly to a service, which must be safe without the gateway. */
	synchronized FuzzRequest next() throws IOException, InterruptedException {
		Attack attack = Attack.any(random);
		if (attack == Attack.SENSIBLE && random.nextInt(4) > 0) {
			Routine.Errand errand = routine.next(random);
			return fuzzRequest(attack, callers.signWell(errand.request()), errand.operation(), errand.request(),
					target(errand.service(), true));
		}
		Operation at = Attack.any(operations, random);
		if (at.isInternal() && callers == Callers.ANYBODY) {
			attack = Attack.IMPOSSIBLE;
		}
		Request request = attack.build(at, random);
		return fuzzRequest(attack, callers.sign(request, random), at.toString(), request,
				target(at.service(), at.isPublic()));
	}

	synchronized void observe(Reply reply) {
		routine.observe(reply);
	}

	private Program target(Program service, boolean isPublic) {
		return !isPublic || random.nextInt(10) < 3 ? service : Program.GATEWAY;
	}

	private FuzzRequest fuzzRequest(Attack attack, Caller caller, String operation, Request request, Program target) {
		return new FuzzRequest(attack, caller, "%s at %s".formatted(operation, target.label()), request.target(),
				place.port(target), request.bytes(), attack.isHttp(), attack == Attack.SLOW_BODY ? SLOW_MILLIS : 0);
	}
}
