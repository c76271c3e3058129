package dev.baedal.http;

/** A body whose charset is not known (415), or that is not in the charset that is named (400). */
public class UnreadableBody extends Exception {

	private final transient Problem problem;

	UnreadableBody(Problem problem, Throwable cause) {
		super(problem.detail(), cause);
		this.problem = problem;
	}

	/** @return the response to the caller */
	public Problem problem() {
		return problem;
	}
}
