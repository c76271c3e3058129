package dev.baedal.store.application.cooking;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingTransition;
import dev.baedal.store.domain.Cookings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or rejects an order for its owner (M04). */
@Service
@Transactional
public class AnswerOrder {

	private static final String NO_REASON_GIVEN = "가게 사정으로 주문을 받을 수 없습니다";

	private final Cookings cookings;
	private final EndCooking ending;
	private final Promises promises;
	private final Outbox outbox;
	private final Clock clock;

	AnswerOrder(Cookings cookings, EndCooking ending, Promises promises, Outbox outbox, Clock clock) {
		this.cookings = cookings;
		this.ending = ending;
		this.promises = promises;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Accepts the order. A repeated command by the same owner changes nothing: the first promise stays.
	 *
	 * @param minutes until the order is ready; null for what the store usually needs
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the order is answered otherwise or cancelled
	 * @throws dev.baedal.platform.problem.InvalidField for minutes where nothing is prepared
	 */
	public Cooking accept(long orderId, @Nullable Integer minutes) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.ACCEPT, owner.giver())) {
			outbox.publish(cooking.accept(promises.minutes(cooking, minutes), clock.instant()));
			cooking.given(CookingTransition.ACCEPT, owner.giver());
		}
		return cooking;
	}

	/**
	 * Rejects the order. A repeated command by the same owner changes nothing.
	 *
	 * @param reason shown to the customer; null or blank for a general one
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the order is answered otherwise or cancelled
	 */
	public Cooking reject(long orderId, @Nullable String reason) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.REJECT, owner.giver())) {
			reject(cooking, reason == null ? NO_REASON_GIVEN : reason);
			cooking.given(CookingTransition.REJECT, owner.giver());
		}
		return cooking;
	}

	/** Rejects an order that its owner has not answered. Not recorded as a command of the owner. */
	void rejectUnanswered(long orderId, String reason) {
		reject(require(orderId, Caller.now()), reason);
	}

	private void reject(Cooking cooking, String reason) {
		ending.end(cooking, () -> cooking.reject(reason, clock.instant()));
	}

	/** Locks the cooking. Another owner's cooking is NotFound, as if there were none. */
	private Cooking require(long orderId, Caller owner) {
		return cookings.findForUpdate(orderId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("cooking of order", orderId));
	}
}
