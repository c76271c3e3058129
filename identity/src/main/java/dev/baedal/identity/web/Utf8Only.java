package dev.baedal.identity.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request whose {@code Accept} names no charset: JSON has one, and Spring fails after the command when another is asked for. */
class Utf8Only extends HttpServletRequestWrapper {

	private static final String CHARSET = "charset";

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
		List<String> accepted = Collections.list(super.getHeaders(HttpHeaders.ACCEPT));
		return MediaType.toString(MediaType.parseMediaTypes(accepted).stream().map(Utf8Only::without).toList());
	}

	private static MediaType without(MediaType type) {
		Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
		parameters.keySet().removeIf(CHARSET::equalsIgnoreCase);
		return new MediaType(type, parameters);
	}
}
