package dev.baedal.gateway.seeds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A body as text, by the charset that Content-Type names, and the label of what is written in its place: UTF-8. */
final class BodyText {

	private static final Pattern CHARSET = Pattern.compile("(?i)(;\\s*charset\\s*=\\s*)(?:\"([^\"]*)\"|([^;\\s]*))");

	private BodyText() {}

	/** Whether the label names a charset: without one JSON is in a Unicode encoding, which its parser finds out. */
	static boolean isLabelled(HttpHeaders headers) {
		return label(headers).find();
	}

	/** @throws ResponseStatusException 415 for a charset that is not known, 400 for a body that is not in it */
	static String of(byte[] body, HttpHeaders headers) {
		Matcher label = label(headers);
		label.find();
		String name = label.group(2) == null ? label.group(3) : label.group(2);
		try {
			String text = charset(name).newDecoder().decode(ByteBuffer.wrap(body)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException e) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"The body is not in the charset that Content-Type names;" + " send UTF-8 (UTF-8로 보내 주세요)", e);
		}
	}

	static void labelAsUtf8(HttpHeaders headers) {
		if (isLabelled(headers)) {
			headers.set(HttpHeaders.CONTENT_TYPE, label(headers).replaceAll("$1UTF-8"));
		}
	}

	private static Charset charset(String name) {
		try {
			if (Charset.isSupported(name)) {
				return Charset.forName(name);
			}
		}
		catch (IllegalCharsetNameException noName) {
			// answered as an unknown one
		}
		throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				"Content-Type names a charset that is not known here;" + " send UTF-8 (UTF-8로 보내 주세요)");
	}

	private static Matcher label(HttpHeaders headers) {
		String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
		return CHARSET.matcher(type == null ? "" : type);
	}
}
