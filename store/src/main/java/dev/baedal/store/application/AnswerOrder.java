package dev.baedal.store.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingTransition;
import dev.baedal.store.domain.Cookings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner's yes or no (M04). */
@Service
@Transactional
public class AnswerOrder {

	private static final String NO_REASON_GIVEN = "가게 사정으로 주문을 받을 수 없습니다";

	private final Cookings cookings;
	private final EndCooking ending;
	private final Outbox outbox;
	private final Clock clock;

	AnswerOrder(Cookings cookings, EndCooking ending, Outbox outbox, Clock clock) {
		this.cookings = cookings;
		this.ending = ending;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Asked again by the same owner, nothing changes.
	 *
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once it is answered otherwise or cancelled
	 */
	public Cooking accept(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.ACCEPT, owner.giver())) {
			outbox.publish(cooking.accept(clock.instant()));
			cooking.given(CookingTransition.ACCEPT, owner.giver());
		}
		return cooking;
	}

	/**
	 * Asked again by the same owner, nothing changes.
	 *
	 * @param reason what the customer is told; null or blank for a general one
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once it is answered otherwise or cancelled
	 */
	public Cooking reject(long orderId, String reason) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.REJECT, owner.giver())) {
			reject(cooking, reason == null ? NO_REASON_GIVEN : reason);
			cooking.given(CookingTransition.REJECT, owner.giver());
		}
		return cooking;
	}

	/** For an owner who says nothing: it is no command of theirs. */
	void rejectUnanswered(long orderId, String reason) {
		reject(require(orderId, Caller.now()), reason);
	}

	private void reject(Cooking cooking, String reason) {
		ending.end(cooking, () -> cooking.reject(reason, clock.instant()));
	}

	/** Of others' stores there is nothing. */
	private Cooking require(long orderId, Caller owner) {
		return cookings.findForUpdate(orderId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("cooking of order", orderId));
	}
}
