package dev.baedal.order;

import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.RunningClock;
import dev.baedal.messaging.test.Wire;
import dev.baedal.messaging.test.Workers;
import dev.baedal.order.application.cancelling.WakeUpsByHand;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The order service, with stubs of payment, store and coupon that a test controls. */
@ServiceTest
@Import({ OrderFixture.class, Workers.class, RunningClock.class, WakeUpsByHand.class })
abstract class OrderTest {

	static final PaymentStub payment = new PaymentStub();
	static final Stub kitchen = new Stub("/internal/cookings");
	static final Stub coupon = new Stub("/internal/coupons");

	@Autowired
	Api api;
	@Autowired
	OrderFixture.Menu menu;
	@Autowired
	Wire wire;
	@Autowired
	TestClock clock;
	@Autowired
	Workers workers;
	@Autowired
	RunningClock up;
	@Autowired
	CircuitBreakerRegistry breakers;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("baedal.url.payment", payment::url);
		registry.add("baedal.url.store", kitchen::url);
		registry.add("baedal.url.coupon", coupon::url);
		registry.add("baedal.order.expiry-interval", () -> "1h");
		registry.add("baedal.order.cancel-hold.interval", () -> "1h");
		registry.add("baedal.order.quotes.interval", () -> "1h");
		registry.add("baedal.uptime.interval", () -> "1h");
		registry.add("baedal.retention.anonymise-after", () -> "90");
		registry.add("baedal.retention.interval", () -> "1h");
	}

	/** The stubs outlive a class, and the same tests run on two databases, whose orders have the same ids. */
	@BeforeAll
	static void clearStubs() {
		payment.requests().clear();
		kitchen.clear();
		coupon.clear();
	}

	@BeforeEach
	void resetStubs() {
		payment.answers(PaymentStub::approve);
		kitchen.fails();
		coupon.fails();
		breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
		menu.awaitKnown();
	}
}
