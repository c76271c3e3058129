package dev.baedal.platform.problem.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Tomcat rejected each of these with an HTML page, before any filter ran, until ./baedal fuzz found it. */
class ProblemValveTest {

	private static WebServer tomcat;

	@BeforeAll
	static void start() {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		factory.addContextCustomizers(new ProblemConfiguration().problemValve());
		tomcat = factory.getWebServer();
		tomcat.start();
	}

	@AfterAll
	static void stop() {
		tomcat.stop();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			400 | GET /orders%2f1 HTTP/1.1
			400 | GET /orders\\1 HTTP/1.1
			400 | GET /orders/%c0%ae HTTP/1.1
			400 | GET /..;/internal HTTP/1.1
			400 | GET /orders?x=[1] HTTP/1.1
			400 | GET /orders/{id} HTTP/1.1
			404 | GET /orders HTTP/1.1
			505 | GET /orders HTTP/9.9
			""")
	void writesAProblemThatQuotesNothingOfTheRequest(int status, String line) throws IOException {
		assertProblem(status, send(line + "\r\nHost: x\r\nSecret: 7e57"));
	}

	@Test
	void writesAProblemIfTheHeadIsTooLong() throws IOException {
		assertProblem(400, send("GET /orders HTTP/1.1\r\nHost: x\r\nRange: " + "7e57".repeat(5_000)));
	}

	/** Tomcat alone closes the connection without the header {@code Connection: close}. */
	@Test
	void announcesThatItClosesTheConnection() throws IOException {
		String response = send("GET /orders HTTP/1.1\r\nHost: x\r\nExpect: 7e57", "keep-alive");

		assertProblem(417, response);
		assertThat(response).contains("Connection: close");
	}

	private static void assertProblem(int status, String response) {
		assertThat(response).startsWith("HTTP/1.1 " + status)
			.contains("Content-Type: application/problem+json")
			.contains("\"status\":" + status)
			.doesNotContain("<", "7e57", "Tomcat");
	}

	private static String send(String head) throws IOException {
		return send(head, "close");
	}

	/** @return all bytes until the connection is closed */
	private static String send(String head, String connection) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tomcat.getPort())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write((head + "\r\nConnection: " + connection + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}
}
