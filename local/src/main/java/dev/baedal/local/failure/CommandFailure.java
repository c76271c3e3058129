package dev.baedal.local.failure;

/**
 * A problem that the user can fix, described in one line; ends the command with a non-zero exit. If a program died, the
 * end of its log follows.
 */
public final class CommandFailure extends RuntimeException {

	public CommandFailure(String line) {
		super(line);
	}

	public CommandFailure(String line, Throwable cause) {
		super(line, cause);
	}
}
