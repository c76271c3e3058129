package dev.baedal.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The exact body of each rejection, which existing clients parse. */
class ProblemAuthenticationEntryPointTest {

	private final ProblemAuthenticationEntryPoint refusals = new ProblemAuthenticationEntryPoint();
	private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/orders/1/cancel");
	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void namesTheHeaderIfTheTokenIsMissing() throws Exception {
		refusals.commence(request, response, new InsufficientAuthenticationException("none"));

		assertThat(response.getHeader("WWW-Authenticate")).startsWith("Bearer");
		assertRefused(401, """
				{"title":"Login required","status":401,"detail":"There is no token. \
				Please log in, and send Authorization: Bearer <token>.","code":"LOGIN_REQUIRED"}""");
	}

	@Test
	void givesTheReasonForAnInvalidToken() throws Exception {
		request.addHeader("Authorization", "Bearer x");

		refusals.commence(request, response, new InsufficientAuthenticationException("it says \"x\""));

		assertRefused(401, """
				{"title":"Invalid token","status":401,"detail":"The token is not valid \
				(it says \\"x\\"). Please log in again.","code":"INVALID_TOKEN"}""");
	}

	@Test
	void unavailableIssuerIs503() throws Exception {
		refusals.commence(request, response, new IssuerUnavailable(null));

		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		assertRefused(503, """
				{"title":"Login unavailable","status":503,"detail":"The login service is away, \
				and nothing was done. Please try again later.","code":"LOGIN_UNAVAILABLE"}""");
	}

	@Test
	void namesTheRequiredRoles() throws Exception {
		refusals.handle(request, response, new AccessDeniedException("no"));

		assertRefused(403, """
				{"title":"Forbidden","status":403,"detail":"This needs a person's token \
				with one of the roles CUSTOMER, OWNER, RIDER, OPERATOR.","code":"FORBIDDEN"}""");
	}

	@Test
	void rejectedPathIs400() throws Exception {
		refusals.handle(request, response, new RequestRejectedException("a \\ in the path"));

		assertRefused(400, """
				{"title":"Malformed request","status":400,"detail":"The path, a header or a parameter \
				has characters that are not allowed. Please remove them.","code":"MALFORMED_REQUEST"}""");
	}

	@Test
	void writesInTheCallersLanguage() throws Exception {
		request.addHeader("Accept-Language", "ko-KR,en;q=0.5");

		refusals.commence(request, response, new InsufficientAuthenticationException("none"));

		assertThat(response.getHeader("Content-Language")).isEqualTo("ko");
		assertThat(response.getHeaders("Vary")).containsExactly("Accept-Language");
		assertRefused(401, """
				{"title":"로그인 필요","status":401,"detail":"로그인이 필요합니다. \
				로그인한 뒤 Authorization: Bearer <token> 을 보내 주세요.","code":"LOGIN_REQUIRED"}""");
	}

	private void assertRefused(int status, String body) {
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo(body);
	}
}
