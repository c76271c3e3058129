package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;

import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every way to cancel an order × the caller who repeats the cancel, in every state. */
class RepeatedCancelTest {

	private static final Instant NOW = Instant.EPOCH;

	private final Order order = TestOrders.in(OrderStatus.PLACED, CancelPolicy.BEFORE_COOKING);

	@ParameterizedTest
	@EnumSource
	void aCancelIsRepeatedOnlyInCancelled(OrderStatus state) {
		order.cancel(Canceller.CUSTOMER, "late", NOW);
		ReflectionTestUtils.setField(order.getState(), "status", state);

		assertThat(order.getState().isCancelRepeated(Canceller.CUSTOMER)).isEqualTo(state == OrderStatus.CANCELLED);
		assertThat(order.getState().isCancelRepeated(Canceller.operator("operator-1"))).isFalse();
	}

	@Test
	void aGrantToTheCustomerIsTheCustomersCancel() {
		order.cancelGranted("late", NOW);

		assertThat(order.getState().isCancelRepeated(Canceller.CUSTOMER)).isTrue();
	}

	@Test
	void aGrantOfAHeldCancelIsTheCustomersCancel() {
		order.hold(CancelHold.begin(null, NOW, Duration.ofMinutes(10), Duration.ofSeconds(2)), NOW);
		order.cancelGranted(null, NOW);

		assertThat(order.getState().isCancelRepeated(Canceller.CUSTOMER)).isTrue();
	}

	@Test
	void aCancelByTheStoreDeadlineIsNotTheCustomers() {
		order.cancelGranted(Canceller.NO_ANSWER, NOW);

		assertThat(order.getState().isCancelRepeated(Canceller.CUSTOMER)).isFalse();
		assertThatExceptionOfType(TransitionNotAllowed.class).isThrownBy(order.getState()::requireCancellable);
	}

	@Test
	void onlyTheSameOperatorRepeatsAnOperatorsCancel() {
		order.cancel(Canceller.operator("operator-1"), "fire", NOW);

		assertThat(order.getState().isCancelRepeated(Canceller.operator("operator-1"))).isTrue();
		assertThat(order.getState().isCancelRepeated(Canceller.operator("operator-2"))).isFalse();
		assertThat(order.getState().isCancelRepeated(Canceller.CUSTOMER)).isFalse();
	}
}
