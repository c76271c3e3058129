package dev.baedal.platform.problem;

import java.io.IOException;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Writes rejections of Spring Security as problem+json, with the header {@code WWW-Authenticate} of RFC 6750: 401 and
 * 403, 400 for a malformed request, 503 while the issuer is unavailable. The detail names the missing token or role.
 */
public class ProblemAuthenticationEntryPoint
		implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

	private static final int RETRY_AFTER_SECONDS = 5;

	private final BearerTokenAuthenticationEntryPoint unauthorized = new BearerTokenAuthenticationEntryPoint();
	private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
			throws IOException {
		if (e instanceof IssuerUnavailable away) {
			ProblemResponse.retryLater(request, response, RETRY_AFTER_SECONDS, away.explanation());
			return;
		}
		unauthorized.commence(request, response, e);
		boolean none = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
		ProblemResponse.write(request, response, response.getStatus(), none ? Message.of(Sentence.TOKEN_MISSING)
				: Message.of(Sentence.TOKEN_NOT_VALID, String.valueOf(e.getMessage())));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
			throws IOException {
		denied.handle(request, response, e);
		ProblemResponse.write(request, response, Message.of(takes(request.getRequestURI())));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
			throws IOException {
		ProblemResponse.write(request, response, Message.of(Sentence.FORBIDDEN_CHARACTERS));
	}

	private static Sentence takes(String path) {
		if (path.startsWith("/internal/")) {
			return Sentence.FOR_SERVICES;
		}
		return path.startsWith("/operator/") || path.startsWith("/actuator") ? Sentence.FOR_OPERATORS
				: Sentence.FOR_PERSONS;
	}
}
