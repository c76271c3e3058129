package dev.baedal.platform.problem;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** The language that a request asks for, and that its problem is written in. */
public final class ProblemLanguage {

	private ProblemLanguage() {}

	/** Returns {@link Locale#ROOT} where the request asks for none. */
	static Locale asked(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(AcceptLanguage.HEADER);
		return AcceptLanguage.of(headers == null ? null : String.join(",", Collections.list(headers)));
	}

	/** Tells caches that the text depends on the header; keeps what else the response varies by. */
	public static void declare(HttpServletResponse response, Locale language) {
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
		if (!response.getHeaders(HttpHeaders.VARY).contains(AcceptLanguage.HEADER)) {
			response.addHeader(HttpHeaders.VARY, AcceptLanguage.HEADER);
		}
	}
}
