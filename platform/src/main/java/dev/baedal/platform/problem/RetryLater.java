package dev.baedal.platform.problem;

import java.time.Duration;

import org.springframework.http.HttpStatus;

/** The request cannot be served now, and nothing has been done. The response carries {@code Retry-After}. */
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
