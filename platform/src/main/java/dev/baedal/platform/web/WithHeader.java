package dev.baedal.platform.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Wraps a request and replaces the value of one header. */
class WithHeader extends HttpServletRequestWrapper {

	private final String header;
	private final String value;

	WithHeader(HttpServletRequest request, String header, String value) {
		super(request);
		this.header = header;
		this.value = value;
	}

	@Override
	public String getHeader(String name) {
		return header.equalsIgnoreCase(name) ? value : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return header.equalsIgnoreCase(name) ? Collections.enumeration(List.of(value)) : super.getHeaders(name);
	}
}
