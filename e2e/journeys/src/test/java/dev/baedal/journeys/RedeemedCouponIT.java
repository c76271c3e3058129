package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coupon discounts one order of its owner, once, and a cancel returns it. */
@Journey
@Tag("M13")
class RedeemedCouponIT {

	@Test
	void discountsOneOrderOfItsOwner(Platform platform) {
		Customer khl = platform.customer();
		long coupon = earned(platform, khl);

		Response placed = redeem(khl, coupon).is(201);

		long order = placed.orderId();
		long discount = placed.body().path("discount").asLong();
		assertThat(discount).isPositive();
		assertThat(placed.body().path("price").asLong()).isEqualTo(18_000 - discount);
		assertThat(platform.gateway().get("/payments/" + order).body().path("amount").asLong())
			.isEqualTo(18_000 - discount);
		redeem(khl, coupon).isProblem(409);
		redeem(platform.customer(), coupon).isProblem(404);
		redeem(khl, 999_999).isProblem(404);
		new Delivering(platform, khl).deliver(List.of(order));
		awaitStatus(platform, coupon, "USED");
		redeem(khl, coupon).isProblem(409);
	}

	@Test
	void isReturnedByACancelThatRefundsThePaidAmount(Platform platform) {
		Customer khl = platform.customer();
		long coupon = earned(platform, khl);
		Response placed = redeem(khl, coupon).is(201);
		long order = placed.orderId();

		khl.cancels(order);

		platform.awaitSettled(order);
		awaitStatus(platform, coupon, "ISSUED");
		assertThat(platform.gateway().get("/payments/" + order).body().path("refunded").asLong())
			.isEqualTo(placed.body().path("price").asLong());
		redeem(khl, coupon).is(201);
	}

	/** @return the couponId of the coupon that two deliveries earn */
	private static long earned(Platform platform, Customer member) {
		member.enrols().is(201);
		new Delivering(platform, member).deliver(List.of(member.orders(), member.orders()));
		eventually(() -> assertThat(member.coupons()).hasSize(1));
		return member.coupons().get(0).path("couponId").asLong();
	}

	private static Response redeem(Customer customer, long coupon) {
		return customer.triesToOrder(Map.of("foodId", 1, "qty", 1, "couponId", coupon));
	}

	private static void awaitStatus(Platform platform, long coupon, String status) {
		eventually(() -> assertThat(platform.gateway().get("/coupons/" + coupon).text("status")).isEqualTo(status));
	}
}
