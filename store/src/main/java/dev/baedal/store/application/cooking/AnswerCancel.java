package dev.baedal.store.application.cooking;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingTransition;
import dev.baedal.store.domain.Cookings;
import dev.baedal.store.domain.KitchenCancelRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants or refuses, for the owner, a cancel request that waits for the owner's answer (M16: 취소확인). */
@Service
@Transactional
public class AnswerCancel {

	private static final String NO_REASON_GIVEN = "가게가 취소 요청을 받아들이지 않았습니다";

	private final Cookings cookings;
	private final EndCooking ending;
	private final Outbox outbox;
	private final Clock clock;

	AnswerCancel(Cookings cookings, EndCooking ending, Outbox outbox, Clock clock) {
		this.cookings = cookings;
		this.ending = ending;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Grants the cancel. A repeated command by the same owner changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed if no cancel request waits, for example once the order is cooked
	 */
	public Cooking grant(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRepeated(CookingTransition.GIVE_UP, owner.giver())) {
			KitchenCancelRules.requireRequested(cooking);
			String reason = cooking.getCancelReason();
			ending.end(cooking, () -> cooking.giveUp(reason, clock.instant()));
			cooking.given(CookingTransition.GIVE_UP, owner.giver());
		}
		return cooking;
	}

	/**
	 * Refuses the cancel. A repeated command by the same owner changes nothing.
	 *
	 * @param reason shown to the customer; null or blank for a general one
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed if no cancel request waits
	 */
	public Cooking refuse(long orderId, @Nullable String reason) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = require(orderId, owner);
		if (!cooking.isRefusalRepeated(owner.giver())) {
			KitchenCancelRules.requireRequested(cooking);
			outbox.publish(cooking.refuseCancel(owner.giver(), reason == null ? NO_REASON_GIVEN : reason));
		}
		return cooking;
	}

	/** Locks the cooking. Another owner's cooking is NotFound, as if there were none. */
	private Cooking require(long orderId, Caller owner) {
		return cookings.findForUpdate(orderId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("cooking of order", orderId));
	}
}
