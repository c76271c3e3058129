package dev.baedal.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The bytes of each answer at the door: clients have read them since there is a login. */
class ProblemAuthenticationEntryPointTest {

	private final ProblemAuthenticationEntryPoint refusals = new ProblemAuthenticationEntryPoint();
	private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/orders/1/cancel");
	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void withoutATokenIsToldWhatToSend() throws Exception {
		refusals.commence(request, response, new InsufficientAuthenticationException("none"));

		assertThat(response.getHeader("WWW-Authenticate")).startsWith("Bearer");
		assertRefused(401,
				"""
						{"title":"Log in","status":401,"detail":"There is no token: send Authorization: Bearer <token>. 로그인이 필요합니다."}""");
	}

	@Test
	void aBadTokenIsToldWhy() throws Exception {
		request.addHeader("Authorization", "Bearer x");

		refusals.commence(request, response, new InsufficientAuthenticationException("it says \"x\""));

		assertRefused(401, """
				{"title":"Log in","status":401,"detail":"The token does not do: it says \\"x\\". 로그인이 필요합니다."}""");
	}

	@Test
	void anIssuerThatIsAwayIsNotTheCallersFault() throws Exception {
		refusals.commence(request, response, new IssuerAway(null));

		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		assertRefused(503,
				"""
						{"title":"Come back later","status":503,"detail":"The issuer of tokens gives no answer. 지금은 로그인을 확인할 수 없습니다. 잠시 후 다시 시도해 주세요."}""");
	}

	@Test
	void aTokenWithoutTheRoleIsToldWhichItTakes() throws Exception {
		refusals.handle(request, response, new AccessDeniedException("no"));

		assertRefused(403,
				"""
						{"title":"Not yours to do","status":403,"detail":"This takes a person's token with one of the roles CUSTOMER, OWNER, RIDER, OPERATOR. 이 작업을 할 권한이 없습니다."}""");
	}

	@Test
	void aPathWithTricksIsABadRequest() throws Exception {
		refusals.handle(request, response, new RequestRejectedException("a \\ in the path"));

		assertRefused(400, """
				{"title":"Bad request","status":400,"detail":"a \\\\ in the path"}""");
	}

	private void assertRefused(int status, String body) {
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo(body);
	}
}
