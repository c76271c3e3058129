package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.LoginDoor;
import dev.baedal.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint, asked by everybody (M45): {@code endpoints.md}. */
class EndpointsTest extends DeliveryTest {

	@Autowired WebApplicationContext service;

	@Test
	void openToWhomTheTableSaysAndToNobodyElse() {
		long orderId = others.order("READY");

		EndpointTable table = new EndpointTable(service,
				Map.of("orderId", orderId, "deliveries", orderId, "mark", "/deliveries/%d\"".formatted(orderId)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}

	@Test
	void aRiderSeesWhereAndForWhomOnceItIsTheirs() throws Exception {
		long orderId = others.order("READY");
		LoginDoor door = new LoginDoor(service);
		String rider = door.tokens().of("rider-7", Role.RIDER);

		assertThat(door.send("GET", "/deliveries/" + orderId, rider, null).getContentAsString()).contains("\"region\"")
			.doesNotContain("gangnam")
			.doesNotContain("khl");
		assertThat(door.send("GET", "/deliveries/search/nearby?region=seoul&size=100", rider, null).getContentAsString())
			.doesNotContain("gangnam")
			.doesNotContain("khl");
		assertThat(door.send("PUT", "/deliveries/" + orderId + "/pick", rider, "{}").getContentAsString()).contains("gangnam")
			.contains("khl");
	}
}
