package dev.baedal.faults.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds the bytes of a request without any check, so that it may be malformed. */
final class Request {

	private final String method;
	private final String target;
	private final List<String> headers = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
	private byte[] body = new byte[0];

	/** @param target path and query as they are sent */
	Request(String method, String target) {
		this.method = method;
		this.target = target;
	}

	String method() {
		return method;
	}

	String target() {
		return target;
	}

	Request header(String name, String value) {
		headers.add(name + ": " + value);
		return this;
	}

	Request without(String name) {
		headers.removeIf(header -> header.startsWith(name + ":"));
		return this;
	}

	/** With Content-Type and Content-Length. */
	Request json(String text) {
		return body("application/json", text.getBytes(StandardCharsets.UTF_8));
	}

	Request body(String contentType, byte[] bytes) {
		return header("Content-Type", contentType).header("Content-Length", Integer.toString(bytes.length)).raw(bytes);
	}

	/** Sets the body, independent of the headers. */
	Request raw(byte[] bytes) {
		body = bytes;
		return this;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(body);
		return bytes.toByteArray();
	}
}
