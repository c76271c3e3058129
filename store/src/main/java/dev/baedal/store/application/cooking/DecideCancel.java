package dev.baedal.store.application.cooking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.CancelDecision;
import dev.baedal.store.domain.KitchenCancelRules;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingStatus;
import dev.baedal.store.domain.Cookings;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides cancel requests for the kitchen (M16). A grant and its CancelGranted commit together under the row lock that
 * the START command needs too, so exactly one of the two wins.
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

	/** Decides at once. A request that has to wait is not stored here: order holds it and publishes OrderCancelHeld. */
	@Transactional
	public CancelAnswer claim(long orderId, String customerId, long storeId, CancelPolicy policy,
			@Nullable String reason) {
		Optional<Cooking> known = cookings.findForUpdate(orderId);
		CookingStatus status = known.map(Cooking::getStatus).orElse(CookingStatus.RECEIVED);
		CancelDecision decision = KitchenCancelRules.decide(policy, status);
		if (decision == CancelDecision.GRANTED) {
			grant(known.orElseGet(() -> tombstone(orderId, customerId, storeId)), reason);
			status = CookingStatus.CANCELLED;
		}
		return CancelAnswer.of(decision, status);
	}

	/**
	 * Decides a cancel request that order holds. Runs in the inbox transaction.
	 *
	 * @param expiresAt from this time on order has refused the request itself
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void held(long orderId, String customerId, long storeId, CancelPolicy policy, @Nullable String reason,
			Instant expiresAt) {
		// without a cooking its OrderPlaced was discarded, so the order will never be cooked
		Cooking cooking = cookings.findForUpdate(orderId).orElseGet(() -> tombstone(orderId, customerId, storeId));
		CookingStatus status = cooking.getStatus();
		CancelDecision decision = KitchenCancelRules.decide(policy, status);
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

	/** Drops the cancel request that order no longer holds. Runs in the inbox transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void dropRequest(long orderId) {
		cookings.findForUpdate(orderId).ifPresent(Cooking::dropCancelRequest);
	}

	private void grant(Cooking cooking, @Nullable String reason) {
		ending.end(cooking, () -> cooking.giveUp(reason, clock.instant()));
	}

	private Cooking tombstone(long orderId, String customerId, long storeId) {
		return cookings.save(Cooking.tombstone(orderId, customerId, storeId, clock.instant()));
	}
}
