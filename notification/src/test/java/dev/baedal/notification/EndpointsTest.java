package dev.baedal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.EndpointsKeepManners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint, called by each kind of caller (M45): {@code endpoints.md}. */
@NotificationTest
class EndpointsTest implements EndpointsKeepManners {

	@Autowired
	WebApplicationContext service;
	@Autowired
	Api api;
	@Autowired
	NotificationFixture.OtherServices others;

	@Override
	public WebApplicationContext service() {
		return service;
	}

	@Test
	void respondsToEachCallerAsTheTableStates() {
		long orderId = others.newOrder();
		String eventId = others.wire().publish("OrderAccepted.v1", orderId, """
				{"orderId":%d,"customerId":"khl","storeId":1}""".formatted(orderId));
		await().until(() -> others.wasHandled(eventId));
		long id = api.get("/notifications/search/byReceiver?receiver=khl")
			.body()
			.at("/_embedded/notifications/0/id")
			.asLong();

		EndpointTable table = new EndpointTable(service, Map.of("orderId", orderId, "notifications", id, "customerId",
				"khl", "mark", "/notifications/%d\"".formatted(id)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}
}
