package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.Polls;
import dev.baedal.messaging.test.Polls.Polled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements for the events of placed orders do not increase. */
@CouponTest
class BatchTest {

	@Autowired
	Polls polls;
	@Autowired
	CouponFixture.OrderScenario events;
	@Autowired
	JdbcClient jdbc;

	/** Parked heads, inbox, and the insert of the order; PaymentApproved is not consumed. */
	@Test
	void anOrderOfALoyaltyProgrammeIsThreeStatements() {
		long order = events.newOrderId();

		assertThat(polls.handle(new Polled("PaymentApproved.v1", order, "{}"), placed(order, 2))).hasSize(3);

		assertThat(known(List.of(order))).isEqualTo(1);
	}

	@Test
	void anyOtherOrderIsTwoStatements() {
		long order = events.newOrderId();

		assertThat(polls.handle(placed(order, null))).hasSize(2);

		assertThat(known(List.of(order))).isZero();
	}

	@Test
	void fiftyOrdersOfALoyaltyProgrammeAreFiftyTwoStatements() {
		List<Long> orders = LongStream.generate(events::newOrderId).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().map(order -> placed(order, 2)))).hasSize(52);

		assertThat(known(orders)).isEqualTo(50);
	}

	@Test
	void aKnownOrderKeepsItsPolicy() {
		long order = events.newOrderId();

		polls.handle(placed(order, 2));
		polls.handle(placed(order, 7));

		assertThat(jdbc.sql("SELECT every_n FROM loyalty_order WHERE order_id = ?")
			.param(order)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private long known(List<Long> orders) {
		return jdbc.sql("SELECT COUNT(*) FROM loyalty_order WHERE order_id IN (:orders)")
			.param("orders", orders)
			.query(Long.class)
			.single();
	}

	/** @param everyN null for a store without a loyalty programme */
	private static Polled placed(long order, Integer everyN) {
		return new Polled("OrderPlaced.v1", order, """
				{"orderId":%d,"customerId":"khl","storeId":1,"policy":{"couponPolicy":"%s","couponEveryN":%d}}"""
			.formatted(order, everyN == null ? "NONE" : "LOYALTY_EVERY_N", everyN));
	}
}
