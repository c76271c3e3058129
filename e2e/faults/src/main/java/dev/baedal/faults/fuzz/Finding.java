package dev.baedal.faults.fuzz;

/** Something that should not have been said, with the first request that brought it. */
public record Finding(String what, Shot shot, Reply reply, int times) {

	Finding again() {
		return new Finding(what, shot, reply, times + 1);
	}

	/** For a person, who wants to try it again. */
	public String shown() {
		return "%s (%d times): %s by %s, %s%n    > %s%n    < %d %s".formatted(what, times, shot.attack(), shot.caller(),
				shot.aim(), shot.shown(), reply.status(), Shot.shown(reply.body()));
	}
}
