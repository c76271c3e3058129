package dev.baedal.store;

import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The store service, with someone who orders. */
@ServiceTest
@Import({ Api.class, Customer.class })
abstract class StoreTest {

	@Autowired Api api;
	@Autowired Customer customer;
	@Autowired Wire wire;
}
