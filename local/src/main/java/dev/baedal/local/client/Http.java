package dev.baedal.local.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** The HTTP client of all tools and of the tests of a whole platform, for programs on this machine. */
public final class Http {

	private static final String AUTHORIZATION = "Authorization";

	private final HttpClient client;
	private final Duration timeout;
	private final Login login;

	public Http(Duration timeout) {
		this(timeout, null);
	}

	/**
	 * @param login adds the token of the demo user who is allowed to make the request, if the request has none; null for
	 *     a run without a login
	 */
	public Http(Duration timeout, Login login) {
		this(builder(), timeout, login);
	}

	private Http(HttpClient.Builder client, Duration timeout, Login login) {
		this.client = client.build();
		this.timeout = timeout;
		this.login = login;
	}

	/** A client that follows redirects and keeps cookies. */
	public static Http browser(Duration timeout) {
		return new Http(builder().followRedirects(HttpClient.Redirect.NORMAL).cookieHandler(new CookieManager()),
				timeout, null);
	}

	private static HttpClient.Builder builder() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2));
	}

	/** @return whether each request has a token */
	public boolean hasLogin() {
		return login != null;
	}

	public JsonResponse get(String url) throws IOException, InterruptedException {
		return json("GET", url, null, Map.of());
	}

	/** @param bearer the caller's token */
	public JsonResponse get(String url, String bearer) throws IOException, InterruptedException {
		return json("GET", url, null, Map.of(AUTHORIZATION, "Bearer " + bearer));
	}

	/** @return the body as text; empty if the status is not 200 */
	public String text(String url) throws IOException, InterruptedException {
		var response = exchange("GET", url, null, Map.of());
		return response.statusCode() == 200 ? response.body() : "";
	}

	/** @param headers names and values, alternating */
	public JsonResponse send(String method, String url, Map<String, ?> body, String... headers)
			throws IOException, InterruptedException {
		var all = new HashMap<>(Map.of("Content-Type", "application/json"));
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], headers[i + 1]);
		}
		return json(method, url, JsonMapper.shared().writeValueAsString(body), all);
	}

	public JsonResponse post(String url, String token, String body) throws IOException, InterruptedException {
		return json("POST", url, body, Map.of(AUTHORIZATION, "Bearer " + token));
	}

	/** Posts without a body. */
	public JsonResponse post(String url) throws IOException, InterruptedException {
		return json("POST", url, null, Map.of());
	}

	/** Posts a form with the client's credentials, as an OAuth client does. */
	JsonResponse form(String url, String client, String secret, String form) throws IOException, InterruptedException {
		var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
		return json("POST", url, form,
				Map.of(AUTHORIZATION, "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"));
	}

	/** Sends exactly these headers and no token of the login. @param body null for none */
	public HttpResponse<String> exchange(String method, String url, String body, Map<String, String> headers)
			throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create(url))
			.timeout(timeout)
			.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return client.send(request.build(), BodyHandlers.ofString());
	}

	private JsonResponse json(String method, String url, String body, Map<String, String> headers)
			throws IOException, InterruptedException {
		var all = new HashMap<>(headers);
		all.putIfAbsent("Accept", "application/json");
		if (login != null && !headers.containsKey(AUTHORIZATION)) {
			all.put(AUTHORIZATION, "Bearer " + login.token(Role.of(method, URI.create(url).getPath())));
		}
		return JsonResponse.of(exchange(method, url, body, all));
	}
}
