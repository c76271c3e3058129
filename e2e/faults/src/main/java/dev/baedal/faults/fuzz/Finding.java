package dev.baedal.faults.fuzz;

/** Something that should not have been said, with the first request that brought it. */
public record Finding(String what, FuzzRequest fuzzRequest, Reply reply, int times) {

	Finding again() {
		return new Finding(what, fuzzRequest, reply, times + 1);
	}

	/** For a person, who wants to try it again. */
	public String shown() {
		return "%s (%d times): %s by %s, %s%n    > %s%n    < %d %s".formatted(what, times, fuzzRequest.attack(),
				fuzzRequest.caller(), fuzzRequest.aim(), fuzzRequest.shown(), reply.status(),
				FuzzRequest.shown(reply.body()));
	}
}
