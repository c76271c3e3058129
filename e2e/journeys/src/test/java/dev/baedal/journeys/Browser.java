package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baedal.local.client.Http;

/** Follows redirects and keeps cookies. */
final class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private final Http http = Http.browser(Duration.ofSeconds(20));

	HttpResponse<String> open(URI page) {
		return send("GET", page, null, Map.of("Accept", ACCEPT));
	}

	/** Submits the login form of this page. */
	HttpResponse<String> logIn(HttpResponse<String> page, String name, String password) {
		Matcher csrf = CSRF.matcher(page.body());
		assertThat(csrf.find()).as(page.body()).isTrue();
		String form = "username=%s&password=%s&_csrf=%s".formatted(name, password,
				URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
		return send("POST", page.uri().resolve("/login"), form,
				Map.of("Accept", ACCEPT, "Content-Type", "application/x-www-form-urlencoded"));
	}

	private HttpResponse<String> send(String method, URI page, String body, Map<String, String> headers) {
		try {
			return http.exchange(method, page.toString(), body, headers);
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
