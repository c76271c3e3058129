package dev.baedal.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over real HTTP, as a client sees it. */
class Api {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();
	private int port;

	@EventListener
	void started(ServletWebServerInitializedEvent event) {
		port = event.getWebServer().getPort();
	}

	record Reply(int status, JsonNode body, HttpResponse<String> raw) {

		String text(String field) {
			return body.path(field).asString(null);
		}

		/** The page's ids, in its order. */
		List<Long> ids(String rel, String id) {
			return body.path("_embedded").path(rel).valueStream().map(item -> item.get(id).asLong()).toList();
		}

		/** Of problem+json: the fields that it names. */
		List<String> fields() {
			return body.path("errors").valueStream().map(error -> error.get("field").asString()).toList();
		}
	}

	Reply get(String path) {
		return send("GET", path, null, "application/json");
	}

	Reply put(String path) {
		return send("PUT", path, null, "application/json");
	}

	Reply put(String path, String json) {
		return send("PUT", path, json, "application/json");
	}

	Reply send(String method, String path, String body, String contentType) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
			.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (body != null) {
			request.setHeader("Content-Type", contentType);
		}
		try {
			HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body().isEmpty() ? null : JSON.readTree(response.body()),
					response);
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(method + " " + path, e);
		}
	}
}
