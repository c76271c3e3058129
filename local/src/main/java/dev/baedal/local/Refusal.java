package dev.baedal.local;

/**
 * Something that a person can put right, said in one line; ends the command with a non-zero exit. Where a program died,
 * the end of its log follows.
 */
public final class Refusal extends RuntimeException {

	public Refusal(String line) {
		super(line);
	}

	public Refusal(String line, Throwable cause) {
		super(line, cause);
	}
}
