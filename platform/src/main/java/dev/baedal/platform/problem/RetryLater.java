package dev.baedal.platform.problem;

import java.time.Duration;

import org.springframework.http.HttpStatus;

/** Not now: the answer carries {@code Retry-After}. Nothing has been done. */
public class RetryLater extends RuntimeException {

	private final HttpStatus status;
	private final Duration retryAfter;

	/** @param retryAfter rounded up to whole seconds */
	public RetryLater(HttpStatus status, String message, Duration retryAfter) {
		super(message);
		this.status = status;
		this.retryAfter = retryAfter;
	}

	public HttpStatus status() {
		return status;
	}

	public long retryAfterSeconds() {
		return Math.max(1, retryAfter.plusMillis(999).toSeconds());
	}
}
