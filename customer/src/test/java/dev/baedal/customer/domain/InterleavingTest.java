package dev.baedal.customer.domain;

import static dev.baedal.customer.domain.TrackedEvent.COOK_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.COOK_FINISHED;
import static dev.baedal.customer.domain.TrackedEvent.COOK_STARTED;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_READY;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_ACCEPTED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_PLACED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_SETTLED;
import static dev.baedal.customer.domain.TrackedEvent.PAYMENT_APPROVED;
import static dev.baedal.customer.domain.TrackedEvent.PAY_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.PICKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The events of several services arrive interleaved, those of one service in order. Tries every interleaving. */
class InterleavingTest {

	private static final List<TrackedEvent> PAYMENT = List.of(PAYMENT_APPROVED, PAY_CANCELLED);
	private static final List<TrackedEvent> STORE = List.of(ORDER_ACCEPTED, COOK_STARTED, COOK_FINISHED,
			COOK_CANCELLED);
	private static final List<TrackedEvent> DELIVERY = List.of(DELIVERY_READY, PICKED, DELIVERY_CANCELLED);
	private static final List<TrackedEvent> ORDER = List.of(ORDER_CANCELLED, ORDER_SETTLED);

	private int tried;

	@Test
	void paymentAndStoreEndInTheSamePageInEveryInterleaving() {
		List<TrackedEvent> store = List.of(ORDER_PLACED, ORDER_ACCEPTED, COOK_STARTED, COOK_FINISHED, ORDER_CANCELLED,
				COOK_CANCELLED);

		interleave(List.of(), List.of(PAYMENT, store),
				events -> assertThat(Story.outcome(Story.of(events))).as("%s", events)
					.startsWith(OrderStatus.CANCELLED, PaymentState.CANCELLED, CookingState.CANCELLED,
							DeliveryState.WAITING));

		assertThat(tried).isEqualTo(28);
	}

	@Test
	void aCancelledOrderEndsInTheSamePageInEveryInterleaving() {
		interleave(List.of(ORDER_PLACED), List.of(PAYMENT, STORE, DELIVERY, ORDER),
				events -> assertThat(Story.outcome(Story.of(events))).as("%s", events)
					.containsExactly(OrderStatus.CANCELLED, PaymentState.CANCELLED, CookingState.CANCELLED,
							DeliveryState.CANCELLED, true, 36_000L, "너무 늦어요"));

		assertThat(tried).isEqualTo(69_300);
	}

	private void interleave(List<TrackedEvent> applied, List<List<TrackedEvent>> chains,
			Consumer<List<TrackedEvent>> check) {
		if (chains.stream().allMatch(List::isEmpty)) {
			tried++;
			check.accept(applied);
		}
		for (int i = 0; i < chains.size(); i++) {
			List<TrackedEvent> chain = chains.get(i);
			if (!chain.isEmpty()) {
				List<List<TrackedEvent>> rest = new ArrayList<>(chains);
				rest.set(i, chain.subList(1, chain.size()));
				interleave(Stream.concat(applied.stream(), Stream.of(chain.get(0))).toList(), rest, check);
			}
		}
	}
}
