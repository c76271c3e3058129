package dev.baedal.faults.fuzz;

/** A wrong response, with the first request that caused it. */
public record Finding(String what, FuzzRequest fuzzRequest, Reply reply, int times) {

	Finding again() {
		return new Finding(what, fuzzRequest, reply, times + 1);
	}

	/** The request and the response as text, so that a person can repeat the request. */
	public String shown() {
		return "%s (%d times): %s by %s, %s%n    > %s%n    < %d %s".formatted(what, times, fuzzRequest.attack(),
				fuzzRequest.caller(), fuzzRequest.operation(), fuzzRequest.shown(), reply.status(),
				FuzzRequest.shown(reply.body()));
	}
}
