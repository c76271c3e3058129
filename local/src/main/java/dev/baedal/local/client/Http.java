package dev.baedal.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON client for programs on this machine. */
public final class Http {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();
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
		this.timeout = timeout;
		this.login = login;
	}

	/** @return whether each request has a token */
	public boolean hasLogin() {
		return login != null;
	}

	public JsonResponse get(String url) throws IOException, InterruptedException {
		return send(request(url).GET());
	}

	/** @param bearer the caller's token */
	public JsonResponse get(String url, String bearer) throws IOException, InterruptedException {
		return send(request(url).header("Authorization", "Bearer " + bearer).GET());
	}

	/** @return the body as text; empty if the status is not 200 */
	public String text(String url) throws IOException, InterruptedException {
		var response = client.send(HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build(),
				HttpResponse.BodyHandlers.ofString());
		return response.statusCode() == 200 ? response.body() : "";
	}

	/** @param headers names and values, alternating */
	public JsonResponse send(String method, String url, Map<String, ?> body, String... headers)
			throws IOException, InterruptedException {
		var request = request(url).header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request);
	}

	public JsonResponse post(String url, String token, String body) throws IOException, InterruptedException {
		return send(request(url).header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Posts without a body. */
	public JsonResponse post(String url) throws IOException, InterruptedException {
		return send(request(url).POST(HttpRequest.BodyPublishers.noBody()));
	}

	/** Posts a form with the client's credentials, as an OAuth client does. */
	JsonResponse form(String url, String client, String secret, String form) throws IOException, InterruptedException {
		var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
		return send(request(url).header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private HttpRequest.Builder request(String url) {
		return HttpRequest.newBuilder(URI.create(url)).timeout(timeout).header("Accept", "application/json");
	}

	private JsonResponse send(HttpRequest.Builder request) throws IOException, InterruptedException {
		if (login != null) {
			var plain = request.build();
			if (plain.headers().firstValue("Authorization").isPresent()) {
				return exchange(plain);
			}
			request.setHeader("Authorization", "Bearer " + login.token(Role.of(plain.method(), plain.uri().getPath())));
		}
		return exchange(request.build());
	}

	private JsonResponse exchange(HttpRequest request) throws IOException, InterruptedException {
		var response = client.send(request, HttpResponse.BodyHandlers.ofString());
		return new JsonResponse(response.statusCode(), json(response.body()));
	}

	private static JsonNode json(String body) {
		try {
			return body.isBlank() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
		}
		catch (JacksonException notJson) {
			return MissingNode.getInstance();
		}
	}
}
