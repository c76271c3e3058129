package dev.baedal.platform.problem;

/** A field that is well formed but cannot be served. Answered as 422, naming the field and what is allowed. */
public class InvalidField extends RuntimeException {

	private final String field;

	public InvalidField(String field, String allowed) {
		super(allowed);
		this.field = field;
	}

	public String field() {
		return field;
	}
}
