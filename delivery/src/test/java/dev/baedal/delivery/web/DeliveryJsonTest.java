package dev.baedal.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.Ride;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** M45: a field that is empty, or hidden from its reader, is null in the JSON and not absent. */
class DeliveryJsonTest {

	private final JsonMapper json = JsonMapper.builder()
		.addMixIn(Delivery.class, DeliveryJson.class)
		.addMixIn(Ride.class, RideJson.class)
		.build();

	@Test
	void anEmptyAddressIsNull() {
		JsonNode shown = json.valueToTree(Delivery.tombstone(7, "khl", 1, false, Instant.EPOCH));

		assertThat(shown.path("address").isNull()).isTrue();
		assertThat(shown.path("customerId").asString()).isEqualTo("khl");
		assertThat(shown.path("status").asString()).isEqualTo("CANCELLED");
	}
}
