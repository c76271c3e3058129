package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/** What leaves the machine when the gateway, or Netty below it, refuses a request: each header and each byte. */
class ProblemBytesTest {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/orders/1"));

	@Test
	void aServiceThatIsAwayIsToldWithTheTimeToComeBack() {
		assertThat(told(new ConnectException())).isEqualTo(
				"""
						{"detail":"The gateway is away; nothing was done","instance":"/orders/1","status":503,"title":"Service Unavailable","type":"about:blank"}""");
		assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(exchange.getResponse().getHeaders().toSingleValueMap())
			.containsOnlyKeys("Content-Type", "Retry-After")
			.containsEntry("Content-Type", "application/problem+json")
			.containsEntry("Retry-After", "5");
	}

	@Test
	void whatHasNoDetailSaysNone() {
		assertThat(told(new ResponseStatusException(HttpStatus.CONFLICT))).isEqualTo("""
				{"instance":"/orders/1","status":409,"title":"Conflict","type":"about:blank"}""");
	}

	@Test
	void whatAnExceptionSaysBesideItStandsBehind() {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "qty: \"많이\"");
		body.setProperty("errors", List.of(new Wrong("qty", "no number")));

		assertThat(told(new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, body, null))).isEqualTo(
				"""
						{"detail":"qty: \\"많이\\"","instance":"/orders/1","status":422,"title":"Unprocessable Content","type":"about:blank","errors":[{"field":"qty","message":"no number"}]}""");
	}

	@Test
	void whatNettyRefusesGetsABody() {
		EmbeddedChannel channel = new EmbeddedChannel(
				new NettyProblemResponses(DataSize.ofKilobytes(4), DataSize.ofKilobytes(8)));

		channel.writeOutbound(
				new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE));

		FullHttpResponse told = channel.readOutbound();
		String body = told.content().toString(StandardCharsets.UTF_8);
		assertThat(body).isEqualTo(
				"""
						{"type":"about:blank","title":"Request Header Fields Too Large","status":431,"detail":"The headers together may have 8192 bytes"}""");
		assertThat(told.headers().get("Content-Type")).isEqualTo("application/problem+json");
		assertThat(told.headers().getInt("Content-Length")).isEqualTo(body.length());
		told.release();
	}

	private String told(Throwable error) {
		new GatewayProblems().handle(exchange, error).block();
		MockServerHttpResponse response = exchange.getResponse();
		return response.getBodyAsString().block();
	}

	private record Wrong(String field, String message) {}
}
