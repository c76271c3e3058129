package dev.baedal.platform.problem;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/**
 * {@code If-Match} names another version than the current one. Mapped to 412 with the current ETag; nothing was
 * changed.
 */
public class VersionMismatch extends RuntimeException implements Explained {

	private final String current;

	/** @param current the ETag of the current version */
	public VersionMismatch(String current) {
		super("If-Match names another version than the current one, " + current);
		this.current = current;
	}

	public String current() {
		return current;
	}

	@Override
	public Message explanation() {
		return Message.of(Sentence.OTHER_VERSION, current);
	}
}
