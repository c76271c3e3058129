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
}
