package dev.baedal.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.baedal.http.BodyCharset;
import dev.baedal.http.UnreadableBody;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Re-encodes a body in another charset as UTF-8, by {@link BodyCharset}. Runs after {@link BodyLimitFilter}. */
class CharsetFilter extends OncePerRequestFilter {

	/** A body over the usual limit is no text. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentType() == null || request.getContentLengthLong() > BodyLimitFilter.LIMIT;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest readable;
		try {
			readable = readable(request);
		}
		catch (UnreadableBody e) {
			ProblemResponse.write(request, response, e.explanation());
			return;
		}
		chain.doFilter(readable, response);
	}

	private static HttpServletRequest readable(HttpServletRequest request) throws IOException, UnreadableBody {
		Optional<BodyCharset> charset = BodyCharset.namedBy(request.getContentType());
		if (charset.isEmpty() || charset.get().isUtf8()) {
			return request;
		}
		String text = charset.get().decode(request.getInputStream().readAllBytes());
		return new Relabelled(request, text.getBytes(StandardCharsets.UTF_8), charset.get().typeInUtf8());
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
