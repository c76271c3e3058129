package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One order is one trace: from the gateway through calls, outbox and topic to the last consumer. */
@Journey
@Tag("M31")
@Tag("M48")
class TraceIT {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
	private static final String CALLER = "b7ad6b7169203331";

	@Test
	void leadsFromTheGatewayToTheLastConsumer(Platform platform) {
		Response placed = platform.gateway()
			.post("/orders",
					Map.of("customerId", platform.customer().name(), "foodId", 1, "qty", 1, "address", "seoul"),
					"traceparent", "00-" + TRACE + "-" + CALLER + "-01")
			.is(201);

		assertThat(placed.header("traceparent")).startsWith("00-" + TRACE);
		eventually(() -> assertThat(edges(platform.traces().of(TRACE))).contains("a caller → gateway http post",
				"gateway http post → gateway HTTP POST", "gateway HTTP POST → order http post /orders",
				"order http post /orders → order circuit-breaker", "order circuit-breaker → order HTTP POST",
				"order HTTP POST → payment http post /internal/payments",
				"payment http post /internal/payments → payment PaymentApproved.v1 publish",
				"payment PaymentApproved.v1 publish → customer PaymentApproved.v1 consume",
				"order http post /orders → order OrderPlaced.v1 publish",
				"order OrderPlaced.v1 publish → store OrderPlaced.v1 consume",
				"order OrderPlaced.v1 publish → delivery OrderPlaced.v1 consume",
				"order OrderPlaced.v1 publish → coupon OrderPlaced.v1 consume",
				"order OrderPlaced.v1 publish → customer OrderPlaced.v1 consume",
				"order OrderPlaced.v1 publish → notification OrderPlaced.v1 consume"));
		assertThat(edges(platform.traces().of(TRACE))).as("every span has a parent")
			.noneMatch(edge -> edge.startsWith("nothing"));
	}

	private static List<String> edges(List<TraceStore.Kept> spans) {
		Map<String, TraceStore.Kept> byId = spans.stream()
			.collect(Collectors.toMap(TraceStore.Kept::id, Function.identity(), (one, again) -> one));
		return spans.stream().map(span -> parent(span, byId) + " → " + label(span)).toList();
	}

	private static String parent(TraceStore.Kept span, Map<String, TraceStore.Kept> byId) {
		if (span.parent().equals(CALLER)) {
			return "a caller";
		}
		return byId.containsKey(span.parent()) ? label(byId.get(span.parent())) : "nothing";
	}

	private static String label(TraceStore.Kept span) {
		return span.service() + " " + span.name();
	}
}
