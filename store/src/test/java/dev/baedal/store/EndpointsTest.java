package dev.baedal.store;

import static dev.baedal.store.ImageApi.image;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.EndpointsKeepManners;
import dev.baedal.store.application.image.ImageFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint, called by each kind of caller (M45): {@code endpoints.md}. */
class EndpointsTest extends StoreTest implements EndpointsKeepManners {

	@Autowired
	WebApplicationContext service;

	@Override
	public WebApplicationContext service() {
		return service;
	}

	@Test
	void respondsToEachCallerAsTheTableStates() {
		long orderId = customer.orders();
		long itemId = api.post("/menus", "{\"storeId\":1,\"name\":\"endpoints\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();

		String image = image(new ImageApi(service.getEnvironment()).put("/menus/" + itemId, ImageFiles.png(0)));

		EndpointTable table = new EndpointTable(service,
				Map.of("orderId", orderId, "cookings", orderId, "menuItemId", itemId, "menus", itemId, "choiceId", 2,
						"sha256", image.substring("/images/".length()), "storeId", 1, "stores", 1, "person",
						"endpoint-guest", "mark", "/cookings/%d\"".formatted(orderId)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}
}
