package dev.baedal.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

/** Status 503 with {@code Retry-After}, for a filter of another package. */
public final class Unavailable {

	private Unavailable() {}

	/** @param detail needs no escaping in JSON */
	public static void answer(HttpServletResponse response, int retryAfterSeconds, String detail) throws IOException {
		ProblemResponse.comeBackLater(response, retryAfterSeconds, detail);
	}
}
