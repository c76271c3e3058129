package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows redirects and keeps cookies. */
final class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private final HttpClient http = HttpClient.newBuilder()
		.followRedirects(HttpClient.Redirect.NORMAL)
		.cookieHandler(new CookieManager())
		.build();

	HttpResponse<String> open(URI page) {
		return send(HttpRequest.newBuilder(page).header("Accept", ACCEPT));
	}

	/** Submits the login form of this page. */
	HttpResponse<String> logIn(HttpResponse<String> page, String name, String password) {
		Matcher csrf = CSRF.matcher(page.body());
		assertThat(csrf.find()).as(page.body()).isTrue();
		String form = "username=%s&password=%s&_csrf=%s".formatted(name, password,
				URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(page.uri().resolve("/login"))
			.header("Accept", ACCEPT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException e) {
			throw new NoResponse(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
