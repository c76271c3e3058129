package dev.baedal.store;

import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.RunningClock;
import dev.baedal.messaging.test.Wire;
import dev.baedal.messaging.test.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The store service and a customer's orders. */
@ServiceTest
@Import({ HttpApi.class, Customer.class, Workers.class, RunningClock.class })
abstract class StoreTest {

	@Autowired
	HttpApi api;
	@Autowired
	Customer customer;
	@Autowired
	Wire wire;
	@Autowired
	TestClock clock;
	@Autowired
	Workers workers;
	@Autowired
	RunningClock up;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("baedal.store.expiry-interval", () -> "1h");
		registry.add("baedal.uptime.interval", () -> "1h");
	}

	/** @return kind, amount and level of the last movements of a stock, newest first */
	List<String> movements(String inventory) {
		return api.get(inventory)
			.body()
			.get("movements")
			.valueStream()
			.map(m -> "%s %d %d".formatted(m.get("kind").asString(), m.get("amount").asInt(),
					m.get("stockAfter").asInt()))
			.toList();
	}

	/** @return the published states of the menu item since it has this name */
	List<JsonNode> menuEvents(long itemId, String name) {
		return wire.published(Wire.MENUS)
			.stream()
			.filter(event -> event.key().equals("item:" + itemId) && event.data().get("name").asString().equals(name))
			.map(Wire.PublishedEvent::data)
			.toList();
	}
}
