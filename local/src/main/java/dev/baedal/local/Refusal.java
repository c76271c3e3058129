package dev.baedal.local;

/**
 * A problem that the user can fix, described in one line; ends the command with a non-zero exit. If a program died, the
 * end of its log follows.
 */
public final class Refusal extends RuntimeException {

	public Refusal(String line) {
		super(line);
	}

	public Refusal(String line, Throwable cause) {
		super(line, cause);
	}
}
