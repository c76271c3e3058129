package dev.baedal.http.servlet;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The language that a request asks for, and that its problem is written in. */
public final class ProblemLanguage {

	private static final String VARY = "Vary";

	private ProblemLanguage() {}

	/** Returns {@link Locale#ROOT} where the request asks for none. */
	public static Locale asked(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(AcceptLanguage.HEADER);
		return AcceptLanguage.of(headers == null ? null : String.join(",", Collections.list(headers)));
	}

	/** Tells caches that the text depends on the header; keeps what else the response varies by. */
	public static void declare(HttpServletResponse response, Locale language) {
		response.setHeader("Content-Language", language.getLanguage());
		if (!response.getHeaders(VARY).contains(AcceptLanguage.HEADER)) {
			response.addHeader(VARY, AcceptLanguage.HEADER);
		}
	}
}
