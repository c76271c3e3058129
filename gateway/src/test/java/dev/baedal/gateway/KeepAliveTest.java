package dev.baedal.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that pipelines: its next request arrives before the gateway has finished the previous one. */
class KeepAliveTest extends GatewayTest {

	private static final int TIMEOUT_MILLIS = 20_000;

	/** reactor-netty 1.3.6 stopped reading from such a connection and never closed it. */
	@Test
	void readsConnectionAfterPipelinedRequest() throws IOException {
		try (Socket socket = new Socket("localhost", client.port())) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			send(socket,
					request("/orders/1", "Connection: keep-alive") + request("/nowhere", "Connection: keep-alive"));
			String first = readResponses(socket.getInputStream(), 2);
			send(socket, request("/orders/2", "Connection: close"));

			assertThat(first + new String(socket.getInputStream().readAllBytes(), UTF_8))
				.containsSubsequence("HTTP/1.1 200", "HTTP/1.1 404", "HTTP/1.1 200");
		}
	}

	/**
	 * Found by ./baedal fuzz: a service rejected the header and closed the connection, which the next caller's request
	 * already used.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "Infinity", "100-continue" })
	void removesExpectHeader(String expectation) throws IOException {
		try (Socket socket = new Socket("localhost", client.port())) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			send(socket, request("/orders/1", "Expect: " + expectation, "Connection: close"));

			assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).contains("HTTP/1.1 200");
		}

		assertThat(order().lastRequest().headers().contains("Expect")).isFalse();
	}

	private static void send(Socket socket, String requests) throws IOException {
		socket.getOutputStream().write(requests.getBytes(UTF_8));
	}

	private static String request(String path, String... headers) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
	}

	private static String readResponses(InputStream in, int count) throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		while (read.toString(UTF_8).split("HTTP/1.1 \\d", -1).length <= count) {
			int next = in.read();
			assertThat(next).as("the connection was closed after %s", read).isNotNegative();
			read.write(next);
		}
		return read.toString(UTF_8);
	}
}
