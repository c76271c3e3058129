package dev.baedal.messaging.parked;

import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/discarded}: the latest 500 discarded events, with the operators' reasons. */
@Endpoint(id = "discarded")
class DiscardedEventsEndpoint {

	private static final int LIMIT = 500;

	private final ParkedEvents parked;

	DiscardedEventsEndpoint(ParkedEvents parked) {
		this.parked = parked;
	}

	@ReadOperation
	Map<String, Object> list() {
		return Map.of("events", parked.discarded(LIMIT));
	}
}
