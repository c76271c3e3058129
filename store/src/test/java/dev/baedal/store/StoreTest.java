package dev.baedal.store;

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
}
