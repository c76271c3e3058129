package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest extends GatewayTest {

	private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
	private static final String SAMPLED = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

	@Test
	void startsATraceWhereThereIsNone() {
		HttpResponse<String> response = client.get("/orders");

		assertThat(sent()).singleElement().asString().matches(SAMPLED);
		assertThat(response.headers().allValues("traceparent")).isEqualTo(sent());
	}

	@Test
	void startsADifferentOneEachTime() {
		String first = client.get("/orders").headers().firstValue("traceparent").orElseThrow();

		assertThat(client.get("/orders").headers().firstValue("traceparent")).isPresent().get().isNotEqualTo(first);
	}

	@Test
	void passesAGivenOneOn() {
		HttpResponse<String> response = client.get("/orders", "traceparent", GIVEN, "tracestate", "a=b");

		assertThat(sent()).containsExactly(GIVEN);
		assertThat(order().lastAsked().headers().get("tracestate")).isEqualTo("a=b");
		assertThat(response.headers().allValues("traceparent")).containsExactly(GIVEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
			"00-00000000000000000000000000000000-00f067aa0ba902b7-01",
			"00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
			"ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", GIVEN + "-more" })
	void replacesAMalformedOne(String malformed) {
		client.get("/orders", "traceparent", malformed, "tracestate", "a=b");

		assertThat(sent()).singleElement().asString().matches(SAMPLED).isNotEqualTo(malformed);
		assertThat(order().lastAsked().headers().contains("tracestate")).isFalse();
	}

	@Test
	void tellsItAlsoWithAProblem() {
		assertThat(client.get("/nowhere", "traceparent", GIVEN).headers().allValues("traceparent"))
			.containsExactly(GIVEN);
	}

	private List<String> sent() {
		return order().lastAsked().headers().getAll("traceparent");
	}
}
