package dev.baedal.platform.problem;

/**
 * A query parameter that is missing or has an invalid value. Mapped to 400; the detail names the parameter and its
 * rule.
 */
public class InvalidParameter extends RuntimeException {

	private final String parameter;

	public InvalidParameter(String parameter, String allowed) {
		super(allowed);
		this.parameter = parameter;
	}

	public String parameter() {
		return parameter;
	}
}
