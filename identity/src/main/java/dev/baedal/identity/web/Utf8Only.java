package dev.baedal.identity.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import dev.baedal.http.AcceptHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.http.HttpHeaders;

/**
 * Removes charsets from {@code Accept}: JSON has only one, and Spring fails after the command when the caller wants
 * another.
 */
class Utf8Only extends HttpServletRequestWrapper {

	Utf8Only(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getHeader(String name) {
		return HttpHeaders.ACCEPT.equalsIgnoreCase(name) && super.getHeader(name) != null ? accept()
				: super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return HttpHeaders.ACCEPT.equalsIgnoreCase(name) && super.getHeader(name) != null
				? Collections.enumeration(List.of(accept()))
				: super.getHeaders(name);
	}

	private String accept() {
		return AcceptHeader.withoutCharset(Collections.list(super.getHeaders(HttpHeaders.ACCEPT)));
	}
}
