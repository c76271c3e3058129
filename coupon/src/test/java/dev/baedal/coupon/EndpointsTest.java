package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.platform.security.EndpointTable;
import dev.baedal.platform.security.EndpointsKeepManners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint, called by each kind of caller (M45): {@code endpoints.md}. */
@CouponTest
class EndpointsTest implements EndpointsKeepManners {

	@Autowired
	WebApplicationContext service;
	@Autowired
	HttpApi api;
	@Autowired
	CouponFixture.OrderScenario events;
	@Autowired
	JdbcClient jdbc;

	@Override
	public WebApplicationContext service() {
		return service;
	}

	@Test
	void respondsToEachCallerAsTheTableStates() {
		api.post("/couponMgmts", "{\"customerId\":\"khl\"}");
		long couponId = events.earned("khl", 1);
		long orderId = jdbc.sql("SELECT order_id FROM coupon WHERE coupon_id = ?")
			.param(couponId)
			.query(Long.class)
			.single();

		EndpointTable table = new EndpointTable(service, Map.of("orderId", orderId, "coupons", couponId, "couponMgmts",
				"khl", "mark", "/coupons/%d\"".formatted(couponId)));

		assertThat(table.differences()).isEmpty();
		assertThat(table.wrongAnswers()).isEmpty();
	}
}
