package dev.baedal.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;

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

/** Rejects bodies over 64 KiB with 413, whether their length is declared or not. */
class BodyLimitFilter extends OncePerRequestFilter {

	private static final int LIMIT = 64 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LIMIT) {
			refuse(request, response);
		}
		else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
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

	private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ProblemResponse.write(request, response, Message.of(Sentence.BODY_LIMIT, LIMIT));
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
