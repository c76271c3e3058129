package dev.baedal.platform.problem;

/** The requested resource does not exist. Mapped to 404. */
public class NotFound extends RuntimeException {

	private final String what;

	public NotFound(String what, Object id) {
		super("There is no %s %s".formatted(what, id));
		this.what = what;
	}

	public String what() {
		return what;
	}
}
