package dev.baedal.platform.problem;

/** A parameter of the query that is missing, or has a value that means nothing. Answered as 400, naming it and what is allowed. */
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
