package dev.baedal.delivery;

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

/** The delivery service, with stubs of order and coupon. */
@ServiceTest
@Import({ HttpApi.class, OtherServices.class, Workers.class, RunningClock.class })
abstract class DeliveryTest {

	static final OrderStub order = new OrderStub();
	static final CouponStub coupon = new CouponStub();

	@Autowired
	HttpApi api;
	@Autowired
	OtherServices others;
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
		registry.add("baedal.url.order", order::url);
		registry.add("baedal.close.timeout", () -> "1s");
		registry.add("baedal.close.retry-interval", () -> "200ms");
		registry.add("baedal.url.coupon", coupon::url);
		registry.add("baedal.gate.timeout", () -> "1s");
		registry.add("baedal.gate.retry-interval", () -> "200ms");
		registry.add("baedal.gate.first-pause", () -> "200ms");
		registry.add("baedal.gate.longest-pause", () -> "1s");
		registry.add("baedal.gate.max-wait", () -> "2d");
		registry.add("baedal.delivery.expiry-interval", () -> "1h");
		registry.add("baedal.uptime.interval", () -> "1h");
	}
}
