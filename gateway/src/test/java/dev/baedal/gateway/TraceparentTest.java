package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request has one trace, on both sides of the gateway. */
class TraceparentTest extends GatewayTest {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
	private static final String GIVEN = "00-" + TRACE + "-00f067aa0ba902b7-00";

	@Test
	void startsTraceWhenRequestHasNone() {
		HttpResponse<String> response = client.get("/orders");

		assertThat(traceOf(forwarded())).matches("(?!0{32})[0-9a-f]{32}").isEqualTo(traceOf(returned(response)));
	}

	@Test
	void startsNewTraceForEachRequest() {
		String first = traceOf(returned(client.get("/orders")));

		assertThat(traceOf(returned(client.get("/orders")))).isNotEqualTo(first);
	}

	@Test
	void continuesTraceInSpanOfItsOwn() {
		HttpResponse<String> response = client.get("/orders", "traceparent", GIVEN, "tracestate", "a=b");

		assertThat(traceOf(forwarded())).isEqualTo(TRACE);
		assertThat(forwarded()).isNotEqualTo(GIVEN);
		assertThat(order().lastRequest().headers().getAll("tracestate")).containsExactly("a=b");
		assertThat(traceOf(returned(response))).isEqualTo(TRACE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
			"00-00000000000000000000000000000000-00f067aa0ba902b7-01",
			"00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
			"ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", GIVEN + "-more" })
	void replacesMalformedTraceparent(String malformed) {
		client.get("/orders", "traceparent", malformed, "tracestate", "a=b");

		assertThat(traceOf(forwarded())).isNotEqualToIgnoringCase(TRACE).matches("(?!0{32})[0-9a-f]{32}");
		assertThat(order().lastRequest().headers().contains("tracestate")).isFalse();
	}

	@Test
	void addsTraceparentToProblem() {
		assertThat(traceOf(returned(client.get("/nowhere", "traceparent", GIVEN)))).isEqualTo(TRACE);
	}

	private String forwarded() {
		return only(order().lastRequest().headers().getAll("traceparent"));
	}

	private static String returned(HttpResponse<String> response) {
		return only(response.headers().allValues("traceparent"));
	}

	private static String only(List<String> values) {
		assertThat(values).hasSize(1);
		return values.get(0);
	}

	private static String traceOf(String traceparent) {
		assertThat(traceparent).matches("00-[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[0-3]");
		return traceparent.substring(3, 35);
	}
}
