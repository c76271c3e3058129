package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rider releases a delivery, or reports it as failed; an operator decides how a failed one continues. */
@Journey
@Tag("M08")
class FailedDeliveryIT {

	private static final Map<String, String> BECAUSE = Map.of("reason", "the customer is reached now");

	@Test
	void letsAnotherRiderPickAReleasedDelivery(Platform platform) {
		long order = Progress.DELIVERING.reach(platform, platform.customer());
		platform.rider("rider-2").givesBack(order).isProblem(Platform.SECURE ? 404 : 409);

		platform.rider("rider-1").givesBack(order).is(200);

		platform.awaitShown(order, Shown.COOKED);
		platform.rider("rider-2").picks(order);
		platform.awaitShown(order, Shown.DELIVERING);
	}

	@Test
	void letsAnOperatorOfferAFailedDeliveryAgain(Platform platform) {
		Customer khl = platform.customer();
		long order = failed(platform, khl);

		platform.client(Program.DELIVERY).put("/operator/deliveries/" + order + "/release", BECAUSE).is(204);

		platform.rider("rider-2").picks(order);
		khl.confirms(order);
		platform.awaitShown(order, Shown.DELIVERED);
	}

	@Test
	void letsAnOperatorCancelAFailedDeliveryWithARefund(Platform platform) {
		long order = failed(platform, platform.customer());

		platform.client(Program.ORDER).put("/operator/orders/" + order + "/cancel", BECAUSE).is(204);

		platform.awaitShown(order, Shown.CANCELLED);
		platform.awaitSettled(order);
	}

	private static long failed(Platform platform, Customer customer) {
		long order = Progress.DELIVERING.reach(platform, customer);
		platform.rider("rider-1").fails(order).is(200);
		eventually(() -> assertThat(platform.gateway().get("/deliveries/" + order).text("statusLabel"))
			.isEqualTo("배달실패됨"));
		return order;
	}
}
