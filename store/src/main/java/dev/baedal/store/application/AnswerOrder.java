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

	/** @throws dev.baedal.platform.lifecycle.NotAllowed once it is answered or cancelled */
	public Cooking accept(long orderId) {
		Cooking cooking = require(orderId);
		outbox.publish(cooking.accept(clock.instant()));
		return cooking;
	}

	/**
	 * @param reason what the customer is told; null or blank for a general one
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once it is answered or cancelled
	 */
	public Cooking reject(long orderId, String reason) {
		Cooking cooking = require(orderId);
		String told = reason == null ? NO_REASON_GIVEN : reason;
		ending.end(cooking, () -> cooking.reject(told, clock.instant()));
		return cooking;
	}

	/** Of others' stores there is nothing. */
	private Cooking require(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		return cookings.findForUpdate(orderId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("cooking of order", orderId));
	}
}
