package dev.baedal.platform.problem;

/** There is no such thing. Answered as 404. */
public class NotFound extends RuntimeException {

	public NotFound(String what, Object id) {
		super("There is no %s %s".formatted(what, id));
	}
}
