package dev.baedal.platform.problem;

import java.io.IOException;

import dev.baedal.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Writes security's refusals as problem+json beside the header of RFC 6750: 401 and 403, 400 for a rejected request,
 * 503 while the issuer is away. The detail says what is missing.
 */
public class ProblemAuthenticationEntryPoint
		implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

	private static final int RETRY_AFTER_SECONDS = 5;

	private final BearerTokenAuthenticationEntryPoint unauthorized = new BearerTokenAuthenticationEntryPoint();
	private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
			throws IOException {
		if (e instanceof IssuerAway) {
			response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			ProblemResponse.writeUtf8(response, ProblemResponse.comeBackLater(e.getMessage()));
			return;
		}
		unauthorized.commence(request, response, e);
		boolean none = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
		write(response, HttpStatus.valueOf(response.getStatus()), "Log in",
				(none ? "There is no token: send Authorization: Bearer <token>"
						: "The token does not do: " + e.getMessage()) + ". 로그인이 필요합니다.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
			throws IOException {
		denied.handle(request, response, e);
		write(response, HttpStatus.FORBIDDEN, "Not yours to do",
				takes(request.getRequestURI()) + ". 이 작업을 할 권한이 없습니다.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
			throws IOException {
		write(response, HttpStatus.BAD_REQUEST, "Bad request", e.getMessage());
	}

	private static String takes(String path) {
		if (path.startsWith("/internal/")) {
			return "This is for services: it takes a token of client credentials with the scope internal";
		}
		return path.startsWith("/operator/") || path.startsWith("/actuator")
				? "This takes a token with the role OPERATOR"
				: "This takes a person's token with one of the roles CUSTOMER, OWNER, RIDER, OPERATOR";
	}

	private void write(HttpServletResponse response, HttpStatus status, String title, String detail)
			throws IOException {
		ProblemResponse.writeUtf8(response, Problem.of(status.value(), title, detail));
	}
}
