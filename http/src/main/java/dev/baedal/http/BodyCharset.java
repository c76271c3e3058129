package dev.baedal.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that {@code Content-Type} names for a body. The body is decoded strictly: a parser would silently replace
 * malformed bytes by U+FFFD.
 */
public final class BodyCharset {

	private static final Pattern PARAMETER = Pattern.compile("(?i)(;\\s*charset\\s*=\\s*)(?:\"([^\"]*)\"|([^;\\s]*))");

	private final String name;
	private final String typeInUtf8;

	private BodyCharset(Matcher parameter) {
		this.name = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
		this.typeInUtf8 = parameter.replaceAll("$1UTF-8");
	}

	/**
	 * @param contentType null if the request has none
	 * @return empty if no charset is named: then JSON is in a Unicode encoding, which its parser detects
	 */
	public static Optional<BodyCharset> namedBy(String contentType) {
		Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
		return parameter.find() ? Optional.of(new BodyCharset(parameter)) : Optional.empty();
	}

	/** @throws UnreadableBody 415 for an unknown charset */
	public boolean isUtf8() throws UnreadableBody {
		return charset().equals(StandardCharsets.UTF_8);
	}

	/**
	 * @return the text without its byte order mark
	 * @throws UnreadableBody 415 for an unknown charset, 400 for a body that is not in its charset
	 */
	public String decode(byte[] body) throws UnreadableBody {
		try {
			String text = charset().newDecoder().decode(ByteBuffer.wrap(body)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException e) {
			throw new UnreadableBody(Sentence.WRONG_CHARSET, e);
		}
	}

	/** @return the {@code Content-Type} of the body once it is written in UTF-8 */
	public String typeInUtf8() {
		return typeInUtf8;
	}

	private Charset charset() throws UnreadableBody {
		try {
			return Charset.forName(name);
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
			throw new UnreadableBody(Sentence.UNKNOWN_CHARSET, unknown);
		}
	}
}
