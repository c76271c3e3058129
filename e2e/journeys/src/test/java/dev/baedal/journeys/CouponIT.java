package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coupon for every second delivery, for members (000-F12, 000-F13). */
@Journey
@Tag("M12")
@Tag("M13")
class CouponIT {

	@Test
	void issuesACouponForEverySecondDelivery(Platform platform) {
		Customer khl = platform.customer();
		khl.enrols().is(201);
		int[] earned = { 0, 1, 1, 2 };

		for (int delivered = 1; delivered <= earned.length; delivered++) {
			deliver(platform, khl);
			int count = delivered;
			eventually(() -> assertThat(orderCount(platform, khl)).isEqualTo(count));
			assertThat(khl.coupons()).as("after %d deliveries", count).hasSize(earned[count - 1]);
		}

		eventually(() -> assertThat(khl.notifiedKinds()).filteredOn("COUPON_ISSUED"::equals).hasSize(2));
	}

	@Test
	void doesNotCountADeliveryBeforeTheEnrolment(Platform platform) {
		Customer khl = platform.customer();
		long early = deliver(platform, khl);
		platform.awaitShown(early, Shown.DELIVERED);
		khl.enrols().is(201);

		deliver(platform, khl);

		eventually(() -> assertThat(orderCount(platform, khl)).isEqualTo(1));
		assertThat(khl.coupons()).isEmpty();
	}

	@Test
	void doesNotCountACancelledOrder(Platform platform) {
		Customer khl = platform.customer();
		khl.enrols().is(201);
		long cancelled = Progress.DELIVERING.reach(platform, khl);
		khl.cancels(cancelled);
		platform.awaitSettled(cancelled);

		deliver(platform, khl);

		eventually(() -> assertThat(orderCount(platform, khl)).isEqualTo(1));
		assertThat(khl.coupons()).isEmpty();
	}

	@Test
	void ignoresTheClientsOrderCount(Platform platform) {
		Customer khl = platform.customer();

		platform.gateway().post("/couponMgmts", Map.of("customerId", khl.name(), "orderCount", 1)).is(201);

		assertThat(orderCount(platform, khl)).isZero();
		deliver(platform, khl);
		eventually(() -> assertThat(orderCount(platform, khl)).isEqualTo(1));
		assertThat(khl.coupons()).isEmpty();
	}

	@Test
	void enrolsOnceAtTheServiceAndTheGateway(Platform platform) {
		Customer khl = platform.customer();
		Map<String, String> body = Map.of("customerId", khl.name());

		platform.client(Platform.Program.COUPON).post("/couponMgmts", body).is(201);
		Response again = platform.gateway().post("/couponMgmts", body).is(200);

		assertThat(again.text("customerId")).isEqualTo(khl.name());
		assertThat(platform.gateway().all("/couponMgmts", "customerId"))
			.filteredOn(member -> member.path("customerId").asString().equals(khl.name()))
			.hasSize(1);
	}

	private static long deliver(Platform platform, Customer customer) {
		long order = Progress.DELIVERING.reach(platform, customer);
		customer.confirms(order);
		return order;
	}

	private static int orderCount(Platform platform, Customer member) {
		return platform.gateway().get("/couponMgmts/" + member.name()).is(200).body().path("orderCount").asInt(-1);
	}
}
