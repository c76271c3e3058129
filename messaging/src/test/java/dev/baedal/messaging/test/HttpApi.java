package dev.baedal.messaging.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service over real HTTP. The tests of each service add the calls that they make often. */
public class HttpApi {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private Environment environment;

	/** @param body null if it was empty */
	public record Reply(int status, JsonNode body, HttpResponse<String> raw) {

		public String header(String name) {
			return raw.headers().firstValue(name).orElse(null);
		}

		/** Returns null if the field is missing. */
		public String text(String field) {
			return body.path(field).asString(null);
		}

		public long orderId() {
			return body.get("orderId").asLong();
		}

		/** Returns the ids of the items of a HAL page, in its order. */
		public List<Long> ids(String rel, String id) {
			return body.path("_embedded").path(rel).valueStream().map(item -> item.get(id).asLong()).toList();
		}

		/** Returns the fields that a problem names. */
		public List<String> fields() {
			return body.path("errors").valueStream().map(error -> error.get("field").asString()).toList();
		}
	}

	/** Returns the orders that the service lists as past this deadline. */
	public List<Long> overdue(String kind) {
		return get("/actuator/overdue").body()
			.valueStream()
			.filter(waiting -> waiting.get("kind").asString().equals(kind))
			.flatMap(waiting -> waiting.get("orders").valueStream())
			.map(JsonNode::asLong)
			.toList();
	}

	public Reply get(String path) {
		return send("GET", path, null);
	}

	public Reply post(String path, String json, String... headers) {
		return send("POST", path, json, headers);
	}

	public Reply put(String path) {
		return send("PUT", path, null);
	}

	public Reply put(String path, String json) {
		return send("PUT", path, json);
	}

	/**
	 * @param path or a whole link to follow
	 * @param body JSON unless the headers name another type; null for none
	 * @param headers name, value, name, value …
	 */
	public Reply send(String method, String path, String body, String... headers) {
		URI service = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
		HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
			.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (body != null) {
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
			throw new IllegalStateException(method + " " + path, e);
		}
	}
}
