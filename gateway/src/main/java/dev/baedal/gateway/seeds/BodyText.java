package dev.baedal.gateway.seeds;

import java.util.Optional;

import dev.baedal.http.BodyCharset;
import dev.baedal.http.UnreadableBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** A body as text, by the charset that Content-Type names, and the label of what is written in its place: UTF-8. */
final class BodyText {

	private static final String SEND_UTF8 = " (UTF-8로 보내 주세요)";

	private BodyText() {}

	/** @return nothing where Content-Type names no charset */
	static Optional<BodyCharset> charset(HttpHeaders headers) {
		return BodyCharset.namedBy(headers.getFirst(HttpHeaders.CONTENT_TYPE));
	}

	/** @throws ResponseStatusException 415 for a charset that is not known, 400 for a body that is not in it */
	static String of(byte[] body, BodyCharset charset) {
		try {
			return charset.decode(body);
		}
		catch (UnreadableBody e) {
			throw new ResponseStatusException(HttpStatusCode.valueOf(e.problem().status()),
					e.problem().detail() + SEND_UTF8, e);
		}
	}

	static void labelAsUtf8(HttpHeaders headers) {
		charset(headers).ifPresent(charset -> headers.set(HttpHeaders.CONTENT_TYPE, charset.typeInUtf8()));
	}
}
