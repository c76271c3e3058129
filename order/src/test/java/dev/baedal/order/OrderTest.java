package dev.baedal.order;

import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.Wire;
import dev.baedal.messaging.test.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The order service, with a payment service that does as the test says. */
@ServiceTest
@Import({ OrderFixture.class, Workers.class })
abstract class OrderTest {

	static final PaymentStub payment = new PaymentStub();

	@Autowired Api api;
	@Autowired OrderFixture.Menu menu;
	@Autowired Wire wire;
	@Autowired TestClock clock;
	@Autowired Workers workers;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("baedal.url.payment", payment::url);
		registry.add("baedal.payment.timeout", () -> "500ms");
		registry.add("baedal.order.expiry-interval", () -> "1h");
	}

	/** The stub outlives a class, and the same tests run on two databases. */
	@BeforeAll
	static void nothingWasAsked() {
		payment.asked().clear();
	}

	@BeforeEach
	void paymentApproves() {
		payment.answers(PaymentStub::approve);
		menu.awaitKnown();
	}
}
