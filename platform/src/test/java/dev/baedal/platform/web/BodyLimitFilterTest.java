package dev.baedal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitFilterTest {

	private static final int USUAL = 64 * 1024;
	private static final int LARGE = 100_000;

	private final BodyLimitFilter limit = new BodyLimitFilter(
			List.of(new LargeBodies("/dishes/[^/]+/file", DataSize.ofBytes(LARGE), 1)));
	private int received = -1;

	@ParameterizedTest
	@CsvSource({ "/dishes, 65536", "/dishes/1/file, 0", "/dishes/1/file, 65536", "/dishes/1/file, 65537",
			"/dishes/1/file, 100000" })
	void passesBodiesUpToTheLimitOfTheirPath(String path, int length) throws Exception {
		assertThat(send(path, length, true, this::receive).getStatus()).isEqualTo(200);
		assertThat(received).isEqualTo(length);
	}

	@ParameterizedTest
	@CsvSource({ "/dishes, 65537, true", "/dishes, 65537, false", "/dishes/1/file, 100001, true",
			"/dishes/1/file, 65537, false", "/dishes/1/file/x, 65537, true", "/dishes/1/2/file, 65537, true" })
	void refusesLargerOnes(String path, int length, boolean declared) throws Exception {
		MockHttpServletResponse refusal = send(path, length, declared, this::receive);

		assertThat(refusal.getStatus()).isEqualTo(413);
		assertThat(refusal.getContentType()).isEqualTo("application/problem+json");
		assertThat(refusal.getContentAsString()).contains("BODY_TOO_LARGE", Integer.toString(USUAL));
		assertThat(received).isEqualTo(-1);
	}

	@Test
	void readsFewLargeBodiesAtOnce() throws Exception {
		MockHttpServletResponse[] second = new MockHttpServletResponse[1];

		send("/dishes/1/file", LARGE, true, (request, response) -> {
			try {
				second[0] = send("/dishes/2/file", LARGE, true, this::receive);
				assertThat(send("/dishes/2/file", USUAL, true, this::receive).getStatus()).isEqualTo(200);
			}
			catch (Exception e) {
				throw new ServletException(e);
			}
		});

		assertThat(second[0].getStatus()).isEqualTo(503);
		assertThat(second[0].getHeader("Retry-After")).isEqualTo("2");
		assertThat(second[0].getContentAsString()).contains("OVERLOADED");
		assertThat(send("/dishes/2/file", LARGE, true, this::receive).getStatus()).isEqualTo(200);
	}

	private void receive(ServletRequest request, ServletResponse response) throws IOException {
		received = request.getInputStream().readAllBytes().length;
	}

	private MockHttpServletResponse send(String path, int length, boolean declared, FilterChain chain)
			throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("PUT", path) {
			@Override
			public long getContentLengthLong() {
				return declared ? super.getContentLengthLong() : -1;
			}
		};
		request.setContent(new byte[length]);
		if (!declared) {
			request.addHeader("Transfer-Encoding", "chunked");
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		limit.doFilter(request, response, chain);
		return response;
	}
}
