package dev.baedal.store;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The store service, with someone who orders. */
@ServiceTest
@Import({ HttpApi.class, Customer.class })
abstract class StoreTest {

	@Autowired HttpApi api;
	@Autowired Customer customer;
	@Autowired Wire wire;
}
