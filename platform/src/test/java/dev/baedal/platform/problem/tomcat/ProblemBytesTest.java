package dev.baedal.platform.problem.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The exact headers and bytes of a rejection by a filter, or by Tomcat itself. */
class ProblemBytesTest {

	private static final String OVERLOADED = """
			{"title":"Overloaded","status":503,"detail":"There are too many requests at once, and nothing was done. \
			Please try again shortly.","code":"OVERLOADED"}""";
	private static final String UNKNOWN_VERSION = """
			{"title":"HTTP version not supported","status":505,"detail":"This version of HTTP is not supported; 1.0 and \
			1.1 are.","code":"HTTP_VERSION_NOT_SUPPORTED"}""";

	private WebServer tomcat;

	@AfterEach
	void stop() {
		tomcat.stop();
	}

	@Test
	void filterRejectsInUtf8WithoutACharset() throws IOException {
		start();

		assertThat(send("GET /orders HTTP/1.1")).isEqualTo("""
				HTTP/1.1 503
				Retry-After: 1
				Content-Language: en
				Vary: Accept-Language
				Content-Type: application/problem+json
				Content-Length: %d
				Connection: close

				%s""".formatted(OVERLOADED.length(), OVERLOADED));
	}

	@Test
	void tomcatRejectsInUtf8() throws IOException {
		start();

		assertThat(send("GET /orders HTTP/9.9")).isEqualTo("""
				HTTP/1.1 505
				Content-Language: en
				Vary: Accept-Language
				Content-Type: application/problem+json;charset=utf-8
				Content-Length: %d
				Connection: close

				%s""".formatted(UNKNOWN_VERSION.length(), UNKNOWN_VERSION));
	}

	private void start() {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		factory.addContextCustomizers(new ProblemConfiguration().problemValve());
		tomcat = factory.getWebServer(context -> {
			context.addServlet("orders", new HttpServlet() {}).addMapping("/orders");
			context.addFilter("overload", overload()).addMappingForUrlPatterns(null, false, "/orders");
		});
		tomcat.start();
	}

	private static Filter overload() {
		return (request, response, chain) -> ProblemResponse.retryLater((HttpServletRequest) request,
				(HttpServletResponse) response, 1, Message.of(Sentence.TOO_MUCH_AT_ONCE));
	}

	/** @return the response without its date, and with the line ends of a text block */
	private String send(String line) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tomcat.getPort())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
				.replaceAll("Date: .*\r\n", "")
				.replaceAll(" ?\r\n", "\n");
		}
	}
}
