package dev.baedal.identity.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the authorization request that a login interrupts in a short-lived cookie: a session for each unfinished login
 * would fill the memory. Spring's own cookie would not do, since the gateway uses its name on the same host.
 */
class SavedRequestCookie implements RequestCache {

	static final String COOKIE = "baedal_identity_page";

	private static final String AUTHORIZE = "/oauth2/authorize";
	private static final Duration LIFETIME = Duration.ofMinutes(10);

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (request.getMethod().equals("GET") && request.getRequestURI().equals(AUTHORIZE)
				&& request.getQueryString() != null) {
			String query = Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(request.getQueryString().getBytes(StandardCharsets.UTF_8));
			set(request, response, query, LIFETIME);
		}
	}

	/** Takes only the query from the cookie; the path is always this server's own. */
	@Override
	public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return query(request)
			.map(query -> new SimpleSavedRequest(UrlUtils.buildFullRequestUrl(request.getScheme(),
					request.getServerName(), request.getServerPort(), AUTHORIZE, query)))
			.orElse(null);
	}

	/** Returns null, so that the request is not replaced: it already contains the saved query. */
	@Override
	public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		if (request.getRequestURI().equals(AUTHORIZE)
				&& query(request).filter(query -> query.equals(request.getQueryString())).isPresent()) {
			removeRequest(request, response);
		}
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		if (WebUtils.getCookie(request, COOKIE) != null) {
			set(request, response, "", Duration.ZERO);
		}
	}

	private static Optional<String> query(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		try {
			return Optional.ofNullable(cookie)
				.map(given -> new String(Base64.getUrlDecoder().decode(given.getValue()), StandardCharsets.UTF_8))
				.filter(query -> query.chars().allMatch(c -> c > ' ' && c < 127));
		}
		catch (IllegalArgumentException noBase64) {
			return Optional.empty();
		}
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration maxAge) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, value)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(maxAge)
					.build()
					.toString());
	}
}
