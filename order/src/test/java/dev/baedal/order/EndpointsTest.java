package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.EndpointsKeepManners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint, called by each kind of caller (M45): {@code endpoints.md}. */
class EndpointsTest extends OrderTest implements EndpointsKeepManners {

	@Autowired
	WebApplicationContext service;

	@Override
	public WebApplicationContext service() {
		return service;
	}

	@Test
	void respondsToEachCallerAsTheTableStates() {
		long orderId = api.order("khl").orderId();

		EndpointTable table = new EndpointTable(service, Map.of("orderId", orderId, "orders", orderId, "label", "home",
				"mark", "/orders/%d\"".formatted(orderId)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}
}
