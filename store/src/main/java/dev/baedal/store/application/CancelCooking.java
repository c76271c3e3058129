package dev.baedal.store.application;

import java.time.Clock;

import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.Cookings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of an order, as the others say it: what was cancelled is undone and answered (M06). Runs in the transaction of the inbox. */
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

	/** Of an order that never came here there is nothing to forget. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void anonymise(long orderId) {
		cookings.findById(orderId).ifPresent(Cooking::anonymise);
	}

	/** The customer has the order: a parcel leaves the owner's queue. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void close(long orderId) {
		cookings.findForUpdate(orderId).ifPresent(cooking -> cooking.close(clock.instant()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void cancel(long orderId, String customerId, long storeId, String reason) {
		Cooking cooking = cookings.findById(orderId)
			.orElseGet(() -> cookings.save(Cooking.tombstone(orderId, customerId, storeId, clock.instant())));
		ending.end(cooking, () -> cooking.cancel(reason, clock.instant()));
	}
}
