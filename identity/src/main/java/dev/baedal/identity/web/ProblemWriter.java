package dev.baedal.identity.web;

import java.io.IOException;

import dev.baedal.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** Writes the problem of a filter that rejects a request before Spring's own handlers see it. */
final class ProblemWriter {

	private ProblemWriter() {}

	/** Orders the members as Spring does in the problem of a controller. */
	static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		Problem problem = Problem.empty().detail(detail).status(status.value()).title(status.getReasonPhrase());
		response.setStatus(status.value());
		response.setContentType(Problem.MEDIA_TYPE);
		response.getOutputStream().write(problem.bytes());
	}
}
