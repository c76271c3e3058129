package dev.baedal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.EndpointsKeepManners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint, called by each kind of caller (M45): {@code endpoints.md}. */
@CustomerTest
class EndpointsTest implements EndpointsKeepManners {

	@Autowired
	WebApplicationContext service;
	@Autowired
	CustomerFixture.OtherServices others;

	@Override
	public WebApplicationContext service() {
		return service;
	}

	@Test
	void respondsToEachCallerAsTheTableStates() {
		long orderId = others.newOrder("khl").placed().orderId();

		EndpointTable table = new EndpointTable(service, Map.of("myPages", orderId, "orderSearches", orderId,
				"orderStatus", orderId, "userApps", orderId, "mark", "/%d\"".formatted(orderId)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}
}
