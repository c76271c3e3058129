package dev.baedal.store.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.CancelDecision;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingStatus;
import dev.baedal.store.domain.Cookings;
import dev.baedal.store.domain.PolicyRules;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kitchen's word on a cancel (M16). A grant and CancelGranted commit together, under the lock that the cook's
 * start needs too: of the two exactly one wins.
 */
@Service
public class DecideCancel {

	private final Cookings cookings;
	private final EndCooking ending;
	private final Outbox outbox;
	private final Clock clock;

	DecideCancel(Cookings cookings, EndCooking ending, Outbox outbox, Clock clock) {
		this.cookings = cookings;
		this.ending = ending;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** At once. What has to wait is not kept here: order holds it, and says so in OrderCancelHeld. */
	@Transactional
	public CancelAnswer claim(long orderId, String customerId, long storeId, CancelPolicy policy, String reason) {
		Optional<Cooking> known = cookings.findForUpdate(orderId);
		CookingStatus status = known.map(Cooking::getStatus).orElse(CookingStatus.RECEIVED);
		CancelDecision decision = PolicyRules.onCancel(policy, status);
		if (decision == CancelDecision.GRANTED) {
			grant(known.orElseGet(() -> tombstone(orderId, customerId, storeId)), reason);
			status = CookingStatus.CANCELLED;
		}
		return CancelAnswer.of(decision, status);
	}

	/**
	 * A cancel that order holds. Runs in the transaction of the inbox.
	 *
	 * @param expiresAt from then on order has refused it itself
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void held(long orderId, String customerId, long storeId, CancelPolicy policy, String reason,
			Instant expiresAt) {
		// its OrderPlaced was discarded: nobody will cook it
		Cooking cooking = cookings.findForUpdate(orderId).orElseGet(() -> tombstone(orderId, customerId, storeId));
		CookingStatus status = cooking.getStatus();
		CancelDecision decision = PolicyRules.onCancel(policy, status);
		if (status != CookingStatus.CANCELLED && !clock.instant().isBefore(expiresAt)) {
			outbox.publish(cooking.refuseCancel("취소 요청의 기한이 지났습니다"));
			return;
		}
		switch (decision) {
			case GRANTED -> grant(cooking, reason);
			case REFUSED -> outbox.publish(cooking.refuseCancel(CancelAnswer.tooLate(status)));
			case WAITING -> cooking.requestCancel(reason, clock.instant());
		}
	}

	/** Order holds the cancel no longer. Runs in the transaction of the inbox. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(long orderId) {
		cookings.findForUpdate(orderId).ifPresent(Cooking::forgetCancel);
	}

	private void grant(Cooking cooking, String reason) {
		ending.end(cooking, () -> cooking.giveUp(reason, clock.instant()));
	}

	private Cooking tombstone(long orderId, String customerId, long storeId) {
		return cookings.save(Cooking.tombstone(orderId, customerId, storeId, clock.instant()));
	}
}
