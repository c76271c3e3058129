package dev.baedal.gateway.seeds;

import java.util.Optional;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.BodyCharset;
import dev.baedal.http.UnreadableBody;
import org.springframework.http.HttpHeaders;

/** Decodes a body by the charset that Content-Type names, and labels the translated body as UTF-8. */
final class BodyText {

	private BodyText() {}

	/** @return empty where Content-Type names no charset */
	static Optional<BodyCharset> charset(HttpHeaders headers) {
		return BodyCharset.namedBy(headers.getFirst(HttpHeaders.CONTENT_TYPE));
	}

	/** @throws Rejection 415 for an unknown charset, 400 for a body that is not in its charset */
	static String of(byte[] body, BodyCharset charset) {
		try {
			return charset.decode(body);
		}
		catch (UnreadableBody e) {
			throw new Rejection(e.explanation(), e);
		}
	}

	static void labelAsUtf8(HttpHeaders headers) {
		charset(headers).ifPresent(charset -> headers.set(HttpHeaders.CONTENT_TYPE, charset.typeInUtf8()));
	}
}
