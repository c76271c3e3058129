package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import dev.baedal.order.domain.OrderEvent.OrderCancelRefused;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.platform.deadline.Backoff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M16: an undecided cancel is a flag. The status keeps advancing, and exactly one event ends the hold. */
class CancelHoldTest {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
	private static final Duration HOLD = Duration.ofMinutes(10);
	private static final Duration FIRST = Duration.ofSeconds(2);
	private static final Backoff BACKOFF = new Backoff(FIRST, Duration.ofMinutes(1));

	@Test
	void aHoldIsPublishedOnce() {
		Order order = TestOrders.in(OrderStatus.ACCEPTED, CancelPolicy.BEFORE_COOKING);

		assertThat(order.hold(request("first"), NOW))
			.hasValueSatisfying(event -> assertThat(event.expiresAt()).isEqualTo(NOW.plus(HOLD)));
		assertThat(order.hold(request("second"), NOW)).isEmpty();

		assertThat(order.getState().getCancelHold().reason()).isEqualTo("first");
		assertThat(order.getState().getShownStatus()).isEqualTo("CANCEL_PENDING");
		assertThat(order.getState().getStatusLabel()).isEqualTo("취소보류");
		assertThat(order.getState().getProgress()).isEqualTo(OrderStatus.ACCEPTED);
	}

	@ParameterizedTest(name = "{0}: {1} leads to {2}, held: {3}")
	@CsvSource({ "BEFORE_COOKING,ACCEPT,ACCEPTED,true", "BEFORE_COOKING,START_COOKING,COOKING,false",
			"BEFORE_COOKING,FINISH_COOKING,COOKED,false", "BEFORE_COOKING,PICK,DELIVERING,false",
			"STORE_CONFIRM,ACCEPT,ACCEPTED,true", "STORE_CONFIRM,START_COOKING,COOKING,true",
			"STORE_CONFIRM,FINISH_COOKING,COOKED,false", "STORE_CONFIRM,PICK,DELIVERING,false",
			"STORE_CONFIRM,RELEASE,PLACED,true" })
	void theStatusAdvancesUntilTheHoldIsTooLate(CancelPolicy policy, OrderTransition transition, OrderStatus then,
			boolean held) {
		Order order = held(policy);

		var refused = order.advance(transition, NOW);

		assertThat(order.getState().getStatus()).isEqualTo(then);
		assertThat(order.getState().isCancelHeld()).isEqualTo(held);
		assertThat(refused.map(OrderCancelRefused::outcome).isPresent()).isEqualTo(!held);
		assertThat(order.getState().getShownStatus()).isEqualTo(held ? "CANCEL_PENDING" : then.name());
	}

	@Test
	void aHoldEndsWithTheOrder() {
		Order cancelled = held(CancelPolicy.STORE_CONFIRM);
		Order rejected = held(CancelPolicy.STORE_CONFIRM);
		Order closed = held(CancelPolicy.STORE_CONFIRM);

		cancelled.cancel(Canceller.CUSTOMER, "forced", NOW);
		rejected.reject("품절", NOW);
		assertThat(closed.close(NOW))
			.hasValueSatisfying(event -> assertThat(event.outcome()).isEqualTo(CancelOutcome.REFUSED));

		assertThat(Stream.of(cancelled, rejected, closed)).extracting(Order::getState)
			.noneMatch(OrderState::isCancelHeld)
			.extracting(OrderState::getShownStatus)
			.containsExactly("CANCELLED", "REJECTED", "DELIVERED");
	}

	@Test
	void aHoldExpiresOnceAndNotTooEarly() {
		Order order = held(CancelPolicy.BEFORE_COOKING);

		assertThat(order.expireHold(NOW.plus(HOLD).minusNanos(1))).isEmpty();
		assertThat(order.expireHold(NOW.plus(HOLD)))
			.hasValueSatisfying(event -> assertThat(event.outcome()).isEqualTo(CancelOutcome.EXPIRED));
		assertThat(order.expireHold(NOW.plus(HOLD))).isEmpty();
		assertThat(order.getState().getShownStatus()).isEqualTo("PLACED");
	}

	@Test
	void aGrantAfterTheHoldCancelsTheOrder() {
		Order order = held(CancelPolicy.BEFORE_COOKING);
		order.expireHold(NOW.plus(HOLD));

		assertThat(order.cancelGranted("late", NOW)).isPresent();
		assertThat(order.cancelGranted("repeated", NOW)).isEmpty();
		assertThat(order.getReason()).isEqualTo("late");
	}

	@Test
	void aGrantKeepsTheCustomersReasonUnlessItHasOne() {
		Order withoutReason = TestOrders.in(OrderStatus.PLACED, CancelPolicy.STORE_CONFIRM);
		Order withReason = TestOrders.in(OrderStatus.PLACED, CancelPolicy.STORE_CONFIRM);
		withoutReason.hold(request("changed my mind"), NOW);
		withReason.hold(request("changed my mind"), NOW);

		withoutReason.cancelGranted(null, NOW);
		withReason.cancelGranted("동의합니다", NOW);

		assertThat(withoutReason.getReason()).isEqualTo("changed my mind");
		assertThat(withReason.getReason()).isEqualTo("동의합니다");
	}

	@Test
	void aCancelCanBeHeldAgainAfterARefusal() {
		Order order = held(CancelPolicy.STORE_CONFIRM);

		assertThat(order.refuseCancel(CancelOutcome.REFUSED, "안 됩니다", NOW)).isPresent();
		assertThat(order.refuseCancel(CancelOutcome.REFUSED, "repeated", NOW)).isEmpty();
		assertThat(order.hold(request("again"), NOW)).isPresent();
	}

	@Test
	void aLateCancelIsNotHeld() {
		Order order = TestOrders.in(OrderStatus.COOKING, CancelPolicy.BEFORE_COOKING);

		assertThatThrownBy(() -> order.hold(request("late"), NOW)).isInstanceOf(CancelTooLate.class);
	}

	@Test
	void aClaimIsRepeatedWithDoublingPausesUpToTheLongest() {
		Order order = held(CancelPolicy.BEFORE_COOKING);
		Instant now = NOW;

		for (long seconds : new long[]{ 2, 4, 8, 16, 32, 60, 60, 60 }) {
			assertThat(order.getState().takeDueClaim(BACKOFF, now.plusSeconds(seconds).minusNanos(1))).isFalse();
			now = now.plusSeconds(seconds);
			assertThat(order.getState().takeDueClaim(BACKOFF, now)).isTrue();
			assertThat(order.getState().takeDueClaim(BACKOFF, now)).as("another replica").isFalse();
		}
		assertThat(order.getState().takeDueClaim(BACKOFF, NOW.plus(HOLD))).as("it has expired").isFalse();
	}

	private static Order held(CancelPolicy policy) {
		Order order = TestOrders.in(OrderStatus.PLACED, policy);
		order.hold(request(null), NOW);
		return order;
	}

	private static CancelHold request(String reason) {
		return CancelHold.begin(reason, NOW, HOLD, FIRST);
	}
}
