package dev.baedal.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects bodies over 64 KiB with 413, whether their length is declared or not. A path with {@link LargeBodies} has a
 * limit of its own, for bodies that declare their length. Those are read here: a command counts as begun from the next
 * filter on, and a slow sender must not hold up a backup.
 */
class BodyLimitFilter extends OncePerRequestFilter {

	static final int LIMIT = 64 * 1024;
	private static final int RETRY_AFTER_SECONDS = 2;

	private final List<LargeBodies> exceptions;

	BodyLimitFilter(List<LargeBodies> exceptions) {
		this.exceptions = List.copyOf(exceptions);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long declared = request.getContentLengthLong();
		if (declared > LIMIT) {
			Optional<LargeBodies> larger = exception(request).filter(bodies -> declared <= bodies.limit());
			if (larger.isPresent()) {
				readLarge(request, response, chain, larger.get());
			}
			else {
				refuse(request, response);
			}
		}
		else if (declared < 0 && request.getHeader("Transfer-Encoding") != null) {
			byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
			if (body.length > LIMIT) {
				refuse(request, response);
			}
			else {
				chain.doFilter(new Buffered(request, body), response);
			}
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void readLarge(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			LargeBodies bodies) throws ServletException, IOException {
		if (!bodies.enter()) {
			ProblemResponse.retryLater(request, response, RETRY_AFTER_SECONDS, Message.of(Sentence.TOO_MUCH_AT_ONCE));
			return;
		}
		try {
			byte[] body = request.getInputStream().readNBytes(request.getContentLength());
			chain.doFilter(new Buffered(request, body), response);
		}
		finally {
			bodies.leave();
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ProblemResponse.write(request, response,
				exception(request).map(bodies -> Message.of(Sentence.LARGE_BODY_LIMIT, bodies.limit(), LIMIT))
					.orElseGet(() -> Message.of(Sentence.BODY_LIMIT, LIMIT)));
	}

	private Optional<LargeBodies> exception(HttpServletRequest request) {
		return exceptions.stream().filter(bodies -> bodies.areAllowedFor(request)).findFirst();
	}

	static class Buffered extends HttpServletRequestWrapper {

		private final byte[] body;

		Buffered(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			ByteArrayInputStream bytes = new ByteArrayInputStream(body);
			return new ServletInputStream() {
				@Override
				public int read() {
					return bytes.read();
				}

				@Override
				public int read(byte[] into, int offset, int length) {
					return bytes.read(into, offset, length);
				}

				@Override
				public boolean isFinished() {
					return bytes.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new UnsupportedOperationException("bodies are read blocking");
				}
			};
		}
	}
}
