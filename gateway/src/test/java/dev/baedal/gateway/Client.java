package dev.baedal.gateway;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client of the gateway. */
record Client(int port) {

	/** Longer than any response takes in a test, so that a missing response fails the test. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);
	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	String host() {
		return "localhost:" + port;
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers));
	}

	HttpResponse<String> post(String path, String body) {
		return send(request(path).POST(BodyPublishers.ofString(body)));
	}

	/** @param body null for none */
	HttpResponse<String> send(String method, String path, String body, String... headers) {
		return send(request(path, headers).method(method,
				body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
	}

	HttpResponse<String> post(String path, byte[] body, String contentType) {
		return send(request(path, "Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
	}

	HttpResponse<String> postChunked(String path, String body) {
		return send(request(path).POST(unsized(body)));
	}

	HttpResponse<String> putChunked(String path, String body) {
		return send(request(path).PUT(unsized(body)));
	}

	private static BodyPublisher unsized(String body) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes()));
	}

	/** @return the begin of the response to a head whose body never comes */
	String sendHead(String head) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readNBytes(250), StandardCharsets.ISO_8859_1);
		}
	}

	/**
	 * Sends text that no HTTP client would send.
	 *
	 * @return all bytes until the gateway closes the connection
	 */
	String sendRaw(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	CompletableFuture<HttpResponse<String>> begin(String path, String... headers) {
		return HTTP.sendAsync(request(path, headers).build(), ofString());
	}

	static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host() + path)).timeout(TIMEOUT);
		return headers.length == 0 ? request : request.headers(headers);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HTTP.send(request.build(), ofString());
		}
		catch (IOException | InterruptedException e) {
			throw new AssertionError("no response to " + request.build(), e);
		}
	}
}
