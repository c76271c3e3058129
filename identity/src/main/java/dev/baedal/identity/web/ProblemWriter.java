package dev.baedal.identity.web;

import java.io.IOException;
import java.util.Locale;

import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import dev.baedal.http.servlet.ProblemLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Writes the problem of a filter that rejects a request before Spring's own handlers receive it. */
final class ProblemWriter {

	private ProblemWriter() {}

	/** Orders the members as Spring does in the problem of a controller. */
	static void write(HttpServletRequest request, HttpServletResponse response, Message message) throws IOException {
		Locale language = ProblemLanguage.asked(request);
		int status = message.code().status();
		Problem problem = Problem.in(message.language(language))
			.detail(message.in(language))
			.status(status)
			.title(message.title(language))
			.code(message.code());
		response.setStatus(status);
		response.setContentType(Problem.MEDIA_TYPE);
		ProblemLanguage.declare(response, problem.language());
		response.getOutputStream().write(problem.bytes());
	}
}
