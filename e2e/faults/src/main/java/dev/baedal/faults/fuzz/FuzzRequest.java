package dev.baedal.faults.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a request, with their port.
 *
 * @param caller whom its token claims
 * @param target path and query as sent
 * @param operation the operation that it was made from, which groups similar findings
 * @param httpLike whether it is valid HTTP, so that a response is expected
 * @param millisBetweenBytes pause after each byte of the last hundred; 0 for none
 */
record FuzzRequest(Attack attack, Caller caller, String operation, String target, int port, byte[] bytes,
		boolean httpLike, int millisBetweenBytes) {

	private static final int SHOWN = 400;

	/** Whether it is a GET or a HEAD. */
	boolean isRead() {
		return new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1).matches("GET .|HEAD ");
	}

	/** A response to HEAD has no body. */
	boolean hasBodyInReply() {
		return bytes.length < 5 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
	}

	/** Its beginning, on one line. */
	String shown() {
		return shown(new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.ISO_8859_1))
				+ (bytes.length > SHOWN ? "…" : "");
	}

	static String shown(String text) {
		StringBuilder line = new StringBuilder();
		text.chars()
			.limit(SHOWN)
			.forEach(c -> line
				.append(c == '\r' ? "" : c == '\n' ? "⏎" : c < 32 || c > 126 ? "\\x%02x".formatted(c) : (char) c + ""));
		return line.toString();
	}
}
