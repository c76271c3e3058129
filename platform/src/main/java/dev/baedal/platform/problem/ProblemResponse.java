package dev.baedal.platform.problem;

import java.io.IOException;

import dev.baedal.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Writes a problem from a filter, which runs before Spring's message converters. */
public final class ProblemResponse {

	private ProblemResponse() {}

	/** @param detail ASCII only: the container encodes it, and declares ISO-8859-1 */
	public static void write(HttpServletResponse response, HttpStatus status, String title, String detail)
			throws IOException {
		write(response, Problem.of(status.value(), title, detail));
	}

	/** @param problem ASCII only: the container encodes it, and declares ISO-8859-1 */
	public static void write(HttpServletResponse response, Problem problem) throws IOException {
		begin(response, problem);
		response.getWriter().write(problem.json());
	}

	/** Declares no charset: texts for people are not ASCII, and the media type alone implies UTF-8. */
	static void writeUtf8(HttpServletResponse response, Problem problem) throws IOException {
		begin(response, problem);
		response.getOutputStream().write(problem.bytes());
	}

	public static void comeBackLater(HttpServletResponse response, int retryAfterSeconds, String detail)
			throws IOException {
		response.setIntHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
		write(response, comeBackLater(detail));
	}

	static Problem comeBackLater(String detail) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE.value(), "Come back later", detail);
	}

	private static void begin(HttpServletResponse response, Problem problem) {
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
	}
}
