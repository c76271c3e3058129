package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancel in any state before the deal is closed undoes payment, cooking and delivery (000-C3). */
@Journey
@Tag("000-C3")
@Tag("M06")
class CancelledOrderIT {

	@ParameterizedTest
	@EnumSource
	@Tag("000-C3b")
	void undoesEveryPartAndSettles(Progress progress, Platform platform) {
		Customer khl = platform.customer();
		long order = progress.reach(platform, khl);

		khl.cancels(order);

		platform.awaitShown(order, Shown.CANCELLED);
		platform.awaitSettled(order);
		assertThat(platform.gateway().get("/payments/" + order).body().path("refunded").asLong()).isEqualTo(18_000);
		assertThat(khl.myPage(order).text("reason")).isEqualTo("changed my mind");
	}

	@Test
	@Tag("000-C3a")
	@Tag("M32")
	void keepsTheOrderAndItsHistory(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.DELIVERING.reach(platform, khl);

		khl.cancels(order);
		platform.awaitSettled(order);

		assertThat(khl.ordersListed()).extracting(listed -> listed.path("orderId").asLong()).containsExactly(order);
		assertThat(khl.myPage(order).body().path("history").valueStream().map(line -> line.path("label").asString()))
			.containsSubsequence("주문됨", "수락됨", "요리시작됨", "요리완료됨", "배달시작됨", "주문취소됨", "처리완료됨")
			.contains("결제취소됨", "요리취소됨", "배달취소됨");
		platform.gateway().delete("/orders/" + order).is(200);
	}

	@Test
	@Tag("M11")
	void refusesACancelOnceTheDealIsClosed(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.DELIVERING.reach(platform, khl);
		khl.confirms(order);

		khl.triesToCancel(order).isNotAllowedIn("DELIVERED");

		platform.awaitShown(order, Shown.DELIVERED);
	}

	@Test
	void aSecondCancelChangesNothing(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.PLACED.reach(platform, khl);
		khl.cancels(order);

		assertThat(khl.triesToCancel(order).is(200).text("status")).isEqualTo("CANCELLED");
		platform.client(Program.ORDER)
			.put("/operator/orders/" + order + "/cancel", Map.of("reason", "late"))
			.isNotAllowedIn("CANCELLED");

		platform.awaitShown(order, Shown.CANCELLED);
	}
}
