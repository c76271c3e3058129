package dev.baedal.platform.problem;

import java.io.IOException;

import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import dev.baedal.http.servlet.ProblemLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Writes a problem from a filter, which runs before Spring's message converters. */
public final class ProblemResponse {

	private ProblemResponse() {}

	public static void write(HttpServletRequest request, HttpServletResponse response, Message message)
			throws IOException {
		write(request, response, message.code().status(), message);
	}

	/** Declares no charset: texts for people are not ASCII, and the media type alone implies UTF-8. */
	static void write(HttpServletRequest request, HttpServletResponse response, int status, Message message)
			throws IOException {
		Problem problem = Problem.of(status, message, ProblemLanguage.asked(request));
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		ProblemLanguage.declare(response, problem.language());
		byte[] body = problem.bytes();
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	public static void retryLater(HttpServletRequest request, HttpServletResponse response, int retryAfterSeconds,
			Message message) throws IOException {
		response.setIntHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
		write(request, response, message);
	}
}
