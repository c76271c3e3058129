package dev.baedal.faults.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * Bytes for a port.
 *
 * @param caller who seems to ask
 * @param target path and query, as they stand there
 * @param aim what it is made of, to tell like ones together
 * @param httpLike whether it is HTTP as the standard has it, so that an answer is owed
 * @param millisBetweenBytes pause after each byte of the last hundred; 0 for none
 */
record FuzzRequest(Attack attack, Caller caller, String aim, String target, int port, byte[] bytes, boolean httpLike,
		int millisBetweenBytes) {

	private static final int SHOWN = 400;

	/** The answer to HEAD has none. */
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
