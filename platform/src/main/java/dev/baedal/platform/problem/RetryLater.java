package dev.baedal.platform.problem;

import java.time.Duration;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/**
 * The request cannot be served now, and nothing has been done. Mapped to the status of the sentence's code. The
 * response carries {@code Retry-After}.
 */
public class RetryLater extends RuntimeException implements Explained {

	private final transient Message explanation;
	private final Duration retryAfter;

	/** @param retryAfter rounded up to whole seconds */
	public RetryLater(Duration retryAfter, Sentence sentence, Object... arguments) {
		super(Message.of(sentence, arguments).toString());
		this.explanation = Message.of(sentence, arguments);
		this.retryAfter = retryAfter;
	}

	public long retryAfterSeconds() {
		return Math.max(1, retryAfter.plusMillis(999).toSeconds());
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
