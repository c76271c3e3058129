package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.EndpointsKeepManners;
import dev.baedal.platform.security.LoginModeService;
import dev.baedal.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint, called by each kind of caller (M45): {@code endpoints.md}. */
class EndpointsTest extends DeliveryTest implements EndpointsKeepManners {

	@Autowired
	WebApplicationContext service;

	@Override
	public WebApplicationContext service() {
		return service;
	}

	@Test
	void respondsToEachCallerAsTheTableStates() {
		long orderId = others.order("READY");

		EndpointTable table = new EndpointTable(service,
				Map.of("orderId", orderId, "deliveries", orderId, "mark", "/deliveries/%d\"".formatted(orderId)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}

	@Test
	void showsCustomerAndAddressToTheRiderAfterThePick() throws Exception {
		long orderId = others.order("READY");
		LoginModeService door = new LoginModeService(service);
		String rider = door.tokens().of("rider-7", Role.RIDER);

		assertThat(door.send("GET", "/deliveries/" + orderId, rider, null).getContentAsString()).contains("\"region\"")
			.doesNotContain("gangnam")
			.doesNotContain("khl");
		assertThat(
				door.send("GET", "/deliveries/search/nearby?region=seoul&size=100", rider, null).getContentAsString())
			.doesNotContain("gangnam")
			.doesNotContain("khl");
		assertThat(door.send("PUT", "/deliveries/" + orderId + "/pick", rider, "{}").getContentAsString())
			.contains("gangnam")
			.contains("khl");
	}

	@Test
	void showsTheNoteToTheRiderAfterThePick() throws Exception {
		long orderId = others.newOrderId();
		others.publish("OrderPlaced.v1", orderId, OtherServices.placedWithNotes(orderId));
		others.publish("OrderAccepted.v1", orderId);
		others.publish("CookFinished.v1", orderId);
		others.awaitStatus(orderId, "READY");
		LoginModeService door = new LoginModeService(service);
		String rider = door.tokens().of("rider-7", Role.RIDER);
		String another = door.tokens().of("rider-8", Role.RIDER);
		String delivery = "/deliveries/" + orderId;

		assertThat(riderNote(door.send("GET", delivery, rider, null)).isNull()).isTrue();
		assertThat(riderNote(door.send("PUT", delivery + "/pick", rider, "{}")).asString()).isEqualTo("문 앞에");
		assertThat(riderNote(door.send("GET", delivery, rider, null)).asString()).isEqualTo("문 앞에");
		assertThat(door.send("GET", delivery, another, null).getStatus()).isEqualTo(404);
	}

	private static JsonNode riderNote(MockHttpServletResponse response) {
		return JsonMapper.shared()
			.readTree(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
			.get("riderNote");
	}

	/** A parcel has no rider, so the store's owner reports its arrival or failure. */
	@Test
	void theOwnerReportsTheArrivalOrFailureOfAParcel() throws Exception {
		long arriving = parcel();
		long lost = parcel();
		LoginModeService door = new LoginModeService(service);
		String owner = door.tokens().of("owner-7", Role.OWNER, 1L);
		String anotherOwner = door.tokens().of("owner-9", Role.OWNER, 999L);
		String namedLikeTheCarrier = door.tokens().of("parcel", Role.RIDER);

		for (String stranger : List.of(anotherOwner, namedLikeTheCarrier)) {
			assertThat(door.send("PUT", "/deliveries/" + arriving + "/arrived", stranger, null).getStatus())
				.isEqualTo(404);
			assertThat(door.send("PUT", "/deliveries/" + lost + "/fail", stranger, "{\"reason\":\"lost\"}").getStatus())
				.isEqualTo(404);
		}
		assertThat(door.send("PUT", "/deliveries/" + arriving + "/arrived", owner, null).getContentAsString())
			.contains("배달도착됨")
			.doesNotContain("\"parcel\" :");
		assertThat(
				door.send("PUT", "/deliveries/" + lost + "/fail", owner, "{\"reason\":\"lost\"}").getContentAsString())
			.contains("\"FAILED\"");
	}

	private long parcel() {
		long orderId = others.prepared("SHIP_ON_PAYMENT");
		others.awaitStatus(orderId, "PICKED");
		return orderId;
	}
}
