package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The seeds' demonstration: stop a service, check the others, start it again. */
@Journey
@Order(Integer.MAX_VALUE - 3)
@Tag("full")
class StoppedServicesIT {

	private static final Duration CATCHING_UP = Duration.ofSeconds(60);

	@Test
	@Tag("000-C4")
	@Tag("M02")
	@Tag("M21")
	void refusesOrdersWhilePaymentIsDown(Platform platform) throws Throwable {
		Customer khl = platform.customer();

		platform.without(List.of(Program.PAYMENT), () -> {
			Response refused = khl.triesToOrder(Map.of("foodId", 1, "qty", 1)).isProblem(503);

			assertThat(refused.text("detail")).isEqualTo("결제시스템이 과중된 상태입니다. 잠시 후 다시 주문해 주세요.");
			assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
			assertThat(khl.ordersListed()).isEmpty();
		});

		long order = khl.orders();
		platform.awaitShown(order, Shown.PLACED);
		assertThat(khl.ordersListed()).hasSize(1);
		assertThat(khl.pagesListed()).hasSize(1);
	}

	@Test
	@Tag("000-N01")
	@Tag("M20")
	@Tag("M43")
	void acceptsOrdersWhileFiveServicesAreDownAndEachCatchesUp(Platform platform) throws Throwable {
		Customer khl = platform.customer();
		khl.enrols();
		List<Long> orders = new ArrayList<>();

		platform.without(Program.NOT_NEEDED_TO_ORDER, () -> {
			for (int i = 0; i < 5; i++) {
				orders.add(khl.orders());
			}
			Response away = platform.gateway().get("/cookings").isProblem(503);
			assertThat(away.header("Retry-After")).isNotBlank();
		});

		Delivering delivering = new Delivering(platform, khl);
		delivering.awaitShown(orders, Shown.PLACED, CATCHING_UP);
		delivering.deliver(orders);
		within(CATCHING_UP).untilAsserted(() -> assertThat(khl.coupons()).hasSize(2));
		within(CATCHING_UP).untilAsserted(
				() -> assertThat(khl.notifiedKinds()).filteredOn("DELIVERED"::equals).hasSize(orders.size()));
	}

	@Test
	@Tag("002-N2")
	@Tag("002-N3")
	@Tag("M16")
	void holdsACancelWhileTheBarIsDownAndDecidesItAfterwards(Platform platform) throws Throwable {
		List<Long> held = new ArrayList<>();

		platform.without(List.of(Program.STORE), () -> {
			held.add(Coffee.order(platform));
			Coffee.cancel(platform, held.get(0)).is(202);
			Response shown = platform.gateway().get("/orders/" + held.get(0));
			assertThat(shown.text("status") + " " + shown.text("statusLabel")).isEqualTo("CANCEL_PENDING 취소보류");
			within(CATCHING_UP)
				.untilAsserted(() -> assertThat(platform.gateway().get("/userApps/" + held.get(0)).text("status"))
					.isEqualTo("보류"));
		});

		Coffee.awaitApp(platform, held.get(0), "CANCELED");
		platform.awaitSettled(held.get(0));
	}

	@Test
	@Tag("004-A10")
	@Tag("M19")
	void keepsAPaidOrderWaitingForItsCouponWhileCouponIsDown(Platform platform) throws Throwable {
		List<Long> waiting = new ArrayList<>();

		platform.without(List.of(Program.COUPON), () -> {
			waiting.add(Street.order(platform));
			waiting.add(Street.order(platform));
			within(CATCHING_UP).untilAsserted(() -> assertThat(waiting)
				.allSatisfy(order -> assertThat(platform.gateway().get("/stockDeliveries/" + order).text("status"))
					.isEqualTo("WAITING_COUPON")));
			Street.awaitScreen(platform, waiting.get(0), "Payment Approved", "Y", "", "", "", "");
			platform.gateway().patch("/orders/" + waiting.get(1), Map.of("orderStatus", "Order Canceled")).is(200);
		});

		Street.awaitStarted(platform, waiting.get(0));
		platform.awaitSettled(waiting.get(1));
		Street.awaitScreen(platform, waiting.get(1), "Order Canceled", "CANCEL", "delivery Canceled", "", "", "");
	}
}
