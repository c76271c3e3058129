package dev.baedal.identity.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Writes the problem of a filter that rejects a request before Spring's own handlers see it. */
final class ProblemWriter {

	private ProblemWriter() {}

	/** Orders the members as Spring does in the problem of a controller. */
	static void write(HttpServletRequest request, HttpServletResponse response, Message message) throws IOException {
		Locale asked = asked(request);
		int status = message.code().status();
		Problem problem = Problem.in(message.language(asked))
			.detail(message.in(asked))
			.status(status)
			.title(message.title(asked))
			.code(message.code());
		response.setStatus(status);
		response.setContentType(Problem.MEDIA_TYPE);
		declare(response, problem.language());
		response.getOutputStream().write(problem.bytes());
	}

	/** Returns {@link Locale#ROOT} where the request asks for no language. */
	static Locale asked(HttpServletRequest request) {
		return AcceptLanguage.of(String.join(",", Collections.list(request.getHeaders(AcceptLanguage.HEADER))));
	}

	/** Tells caches that the text depends on the header. */
	static void declare(HttpServletResponse response, Locale language) {
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
		if (!response.getHeaders(HttpHeaders.VARY).contains(AcceptLanguage.HEADER)) {
			response.addHeader(HttpHeaders.VARY, AcceptLanguage.HEADER);
		}
	}
}
