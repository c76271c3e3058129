package dev.baedal.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a filter answers by itself, before there is anything to convert. */
final class ProblemResponse {

	private ProblemResponse() {}

	/** @param detail needs no escaping in JSON */
	static void write(HttpServletResponse response, HttpStatus status, String title, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getWriter()
			.write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, status.value(), detail));
	}

	static void comeBackLater(HttpServletResponse response, int retryAfterSeconds, String detail) throws IOException {
		response.setIntHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
		write(response, HttpStatus.SERVICE_UNAVAILABLE, "Come back later", detail);
	}
}
