package dev.baedal.store.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.Cookings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner's yes or no to a cancel that waits for it (M16: 취소확인). */
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

	/** @throws dev.baedal.platform.lifecycle.NotAllowed if no cancel waits, as once the food is cooked */
	public Cooking grant(long orderId) {
		Cooking cooking = require(orderId);
		String reason = cooking.getCancelReason();
		ending.end(cooking, () -> cooking.giveUp(reason, clock.instant()));
		return cooking;
	}

	/**
	 * @param reason what the customer is told; null or blank for a general one
	 * @throws dev.baedal.platform.lifecycle.NotAllowed if no cancel waits
	 */
	public Cooking refuse(long orderId, String reason) {
		Cooking cooking = require(orderId);
		outbox.publish(cooking.refuseCancel(reason == null ? NO_REASON_GIVEN : reason));
		return cooking;
	}

	/** Of others' stores there is nothing. */
	private Cooking require(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		Cooking cooking = cookings.findForUpdate(orderId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("cooking of order", orderId));
		cooking.requireCancelRequested();
		return cooking;
	}
}
