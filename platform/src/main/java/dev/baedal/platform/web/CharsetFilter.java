package dev.baedal.platform.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A body in another charset than UTF-8 is decoded by the charset that Content-Type names, strictly. A converter would
 * put U+FFFD for what is not in the charset, and nobody would be told. Comes after {@link BodyLimitFilter}.
 */
class CharsetFilter extends OncePerRequestFilter {

	private static final Pattern CHARSET = Pattern.compile("(?i)(;\\s*charset\\s*=\\s*)(?:\"([^\"]*)\"|([^;\\s]*))");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentType() == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher label = CHARSET.matcher(request.getContentType());
		if (!label.find()) {
			chain.doFilter(request, response);
			return;
		}
		Charset charset = charset(label.group(2) == null ? label.group(3) : label.group(2));
		if (charset == null) {
			ProblemResponse.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported charset",
					"Content-Type names a charset that is not known here; send UTF-8");
		}
		else if (charset.equals(StandardCharsets.UTF_8)) {
			chain.doFilter(request, response);
		}
		else {
			decode(request, response, chain, charset, label.replaceAll("$1UTF-8"));
		}
	}

	private static void decode(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			Charset charset, String type) throws ServletException, IOException {
		String text;
		try {
			text = charset.newDecoder().decode(ByteBuffer.wrap(request.getInputStream().readAllBytes())).toString();
		}
		catch (CharacterCodingException e) {
			ProblemResponse.write(response, HttpStatus.BAD_REQUEST, "Bad request",
					"The body is not in the charset that Content-Type names; send UTF-8");
			return;
		}
		String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
		chain.doFilter(new Relabelled(request, withoutMark.getBytes(StandardCharsets.UTF_8), type), response);
	}

	/** Null for one that is not known. */
	private static Charset charset(String name) {
		try {
			return Charset.isSupported(name) ? Charset.forName(name) : null;
		}
		catch (IllegalCharsetNameException noName) {
			return null;
		}
	}

	private static final class Relabelled extends BodyLimitFilter.Buffered {

		private final String type;

		Relabelled(HttpServletRequest request, byte[] body, String type) {
			super(new WithHeader(request, HttpHeaders.CONTENT_TYPE, type), body);
			this.type = type;
		}

		@Override
		public String getContentType() {
			return type;
		}

		@Override
		public String getCharacterEncoding() {
			return StandardCharsets.UTF_8.name();
		}
	}
}
