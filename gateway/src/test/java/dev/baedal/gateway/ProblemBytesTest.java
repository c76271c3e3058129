package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;

/** The headers and the exact bytes of a problem from the gateway, or from Netty below it. */
class ProblemBytesTest {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/orders/1"));

	@Test
	void unavailableServiceHasRetryAfter() {
		assertThat(problem(new ConnectException())).isEqualTo("""
				{"detail":"The gateway is away, and nothing was done. Please try again later.",\
				"instance":"/orders/1","status":503,"title":"Service unavailable","type":"about:blank",\
				"code":"SERVICE_UNAVAILABLE"}""");
		assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(exchange.getResponse().getHeaders().toSingleValueMap())
			.containsOnlyKeys("Content-Type", "Content-Language", "Vary", "Retry-After")
			.containsEntry("Content-Language", "en")
			.containsEntry("Vary", "Accept-Language")
			.containsEntry("Content-Type", "application/problem+json")
			.containsEntry("Retry-After", "5");
	}

	@Test
	void errorWithoutDetailHasSentenceOfStatus() {
		assertThat(problem(new ResponseStatusException(HttpStatus.CONFLICT))).isEqualTo("""
				{"detail":"This request contradicts the current state. Please look at it again.",\
				"instance":"/orders/1","status":409,"title":"Conflict","type":"about:blank",\
				"code":"CONFLICT"}""");
	}

	@Test
	void membersOfRejectionComeLast() {
		Rejection rejection = new Rejection(Message.of(Sentence.LOGIN_ENDED, "/\"login\"")) {
			@Override
			public Map<String, Object> members(Locale language) {
				return Map.of("errors", List.of(new Wrong("qty", "많이")));
			}
		};

		assertThat(problem(rejection)).isEqualTo("""
				{"detail":"Your login has expired. Please log in again at /\\"login\\".",\
				"instance":"/orders/1","status":401,"title":"Login expired","type":"about:blank",\
				"code":"LOGIN_EXPIRED","errors":[{"field":"qty","message":"많이"}]}""");
	}

	@Test
	void addsBodyToRefusalOfNetty() {
		EmbeddedChannel channel = new EmbeddedChannel(
				new NettyProblemResponses(DataSize.ofKilobytes(4), DataSize.ofKilobytes(8)));

		channel.writeOutbound(
				new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE));

		FullHttpResponse response = channel.readOutbound();
		String body = response.content().toString(StandardCharsets.UTF_8);
		assertThat(body).isEqualTo("""
				{"title":"Headers too large","status":431,\
				"detail":"The headers together may have 8192 bytes. Please send less.",\
				"code":"HEADERS_TOO_LARGE","type":"about:blank"}""");
		assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
		assertThat(response.headers().getInt("Content-Length")).isEqualTo(body.length());
		response.release();
	}

	private String problem(Throwable error) {
		new GatewayProblems().handle(exchange, error).block();
		MockServerHttpResponse response = exchange.getResponse();
		return response.getBodyAsString().block();
	}

	private record Wrong(String field, String message) {}
}
