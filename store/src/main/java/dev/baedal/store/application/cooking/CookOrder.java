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

/** Records, for the owner, when the kitchen starts, delays and finishes cooking (M05). */
@Service
@Transactional
public class CookOrder {

	private final Cookings cookings;
	private final Outbox outbox;
	private final Clock clock;

	CookOrder(Cookings cookings, Outbox outbox, Clock clock) {
		this.cookings = cookings;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Starts the cooking. A repeated command by the same owner changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the order is accepted, and where nothing is cooked
	 */
	public Cooking start(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.START, owner.giver())) {
			outbox.publish(cooking.start(clock.instant()));
			cooking.given(CookingTransition.START, owner.giver());
		}
		return cooking;
	}

	/**
	 * Finishes the cooking, and refuses a cancel request that still waits as too late. A repeated command by the same
	 * owner changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless cooking has started; a brew needs only to be accepted
	 */
	public Cooking finish(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.FINISH, owner.giver())) {
			outbox.publish(cooking.finish(clock.instant()));
			cooking.given(CookingTransition.FINISH, owner.giver());
			if (cooking.isCancelRequested()) {
				outbox.publish(cooking.refuseCancel(CancelAnswer.tooLate(cooking.getStatus())));
			}
		}
		return cooking;
	}

	/**
	 * Promises a later time. The delay that made the present promise may be repeated by the same owner and changes
	 * nothing until the promised time has passed.
	 *
	 * @param reason shown to the customer; null for none
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the order is accepted and not ready, and where nothing is prepared
	 */
	public Cooking delay(long orderId, int minutes, @Nullable String reason) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		cooking.delay(minutes, reason, owner.giver(), clock.instant()).ifPresent(outbox::publish);
		return cooking;
	}

	/** Locks the cooking. Another owner's cooking is NotFound, as if there were none. */
	private Cooking require(long orderId, Caller owner) {
		return cookings.findForUpdate(orderId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("cooking of order", orderId));
	}
}
