package dev.baedal.platform.problem;

/** A well-formed field with a value that cannot be served. Mapped to 422; the detail names the field and its rule. */
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
