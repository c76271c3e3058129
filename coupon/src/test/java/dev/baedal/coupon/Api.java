package dev.baedal.coupon;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

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

		String header(String name) {
			return raw.headers().firstValue(name).orElse(null);
		}

		String text(String field) {
			return body.get(field).asString();
		}
	}

	Reply get(String path) {
		return send("GET", URI.create("http://localhost:" + port + path), null);
	}

	/** Follows a link. */
	Reply follow(String link) {
		return send("GET", URI.create(link), null);
	}

	Reply post(String path, String json, String... headers) {
		return send("POST", URI.create("http://localhost:" + port + path), json, headers);
	}

	Reply send(String method, String path, String json) {
		return send(method, URI.create("http://localhost:" + port + path), json);
	}

	private Reply send(String method, URI uri, String json, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
		if (json != null) {
			request.setHeader("Content-Type", "application/json");
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body().isEmpty() ? null : JSON.readTree(response.body()),
					response);
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(method + " " + uri, e);
		}
	}
}
