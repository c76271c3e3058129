package dev.baedal.store.application.cooking;

import java.time.Clock;

import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.Cookings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the end of an order that another service published. A cancel undoes the cooking and publishes the answer
 * (M06). Runs in the inbox transaction.
 */
@Service
public class CancelCooking {

	private final Cookings cookings;
	private final EndCooking ending;
	private final Clock clock;

	CancelCooking(Cookings cookings, EndCooking ending, Clock clock) {
		this.cookings = cookings;
		this.ending = ending;
		this.clock = clock;
	}

	/** Does nothing for an order that never reached this service. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void anonymise(long orderId) {
		cookings.findById(orderId).ifPresent(Cooking::anonymise);
	}

	/** Closes the cooking once the customer has the order, so that a parcel leaves the owner's queue. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void close(long orderId) {
		cookings.findForUpdate(orderId).ifPresent(cooking -> cooking.close(clock.instant()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void cancel(long orderId, String customerId, long storeId, @Nullable String reason) {
		Cooking cooking = cookings.findById(orderId)
			.orElseGet(() -> cookings.save(Cooking.tombstone(orderId, customerId, storeId, clock.instant())));
		ending.end(cooking, () -> cooking.cancel(reason, clock.instant()));
	}
}
