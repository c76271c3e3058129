package dev.baedal.http.servlet;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Reads the language that a request prefers, and declares the language of its problem. */
public final class ProblemLanguage {

	private static final String VARY = "Vary";

	private ProblemLanguage() {}

	/** Returns {@link Locale#ROOT} if the request names no language. */
	public static Locale asked(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(AcceptLanguage.HEADER);
		return AcceptLanguage.of(headers == null ? null : String.join(",", Collections.list(headers)));
	}

	/** Declares the language, and adds the header to {@code Vary}, so that caches distinguish languages. */
	public static void declare(HttpServletResponse response, Locale language) {
		response.setHeader("Content-Language", language.getLanguage());
		if (!response.getHeaders(VARY).contains(AcceptLanguage.HEADER)) {
			response.addHeader(VARY, AcceptLanguage.HEADER);
		}
	}
}
