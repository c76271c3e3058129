package dev.baedal.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files of images to a store service, and loads images from it. */
record ImageApi(Environment environment) {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/** @param target the path of a menu item or a store */
	HttpResponse<byte[]> put(String target, byte[] file, String... headers) {
		return send("PUT", target + "/image", BodyPublishers.ofByteArray(file), headers);
	}

	HttpResponse<byte[]> get(String path, String... headers) {
		return send("GET", path, BodyPublishers.noBody(), headers);
	}

	/** @param headers name, value, name, value … */
	HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
			.method(method, body)
			.header("Content-Type", "image/png");
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		try {
			return HTTP.send(request.build(), BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(method + " " + path, e);
		}
	}

	int port() {
		return environment.getRequiredProperty("local.server.port", Integer.class);
	}

	static JsonNode json(HttpResponse<byte[]> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	/** @return the path of the image in the response */
	static String image(HttpResponse<byte[]> shown) {
		return json(shown).get("image").asString();
	}
}
