package dev.baedal.store.domain;

import static dev.baedal.store.domain.CookingStatus.ACCEPTED;
import static dev.baedal.store.domain.CookingStatus.CANCELLED;
import static dev.baedal.store.domain.CookingStatus.FINISHED;
import static dev.baedal.store.domain.CookingStatus.RECEIVED;
import static dev.baedal.store.domain.CookingStatus.REJECTED;
import static dev.baedal.store.domain.CookingStatus.STARTED;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/** The table of a cooking's life: who may do what when. A step that is not in it does not happen. */
public enum CookingTransition implements Transition<CookingStatus> {

	/** The owner's commands (M04, M05). The last two as far as the fulfilment has them: {@link PolicyRules}. */
	ACCEPT(ACCEPTED, RECEIVED),
	REJECT(REJECTED, RECEIVED),
	START(STARTED, ACCEPTED),
	FINISH(FINISHED, ACCEPTED, STARTED),

	/** A cancel that the kitchen grants. Never once it is cooked: a rider may be on the way (M16). */
	GIVE_UP(CANCELLED, RECEIVED, ACCEPTED, STARTED),

	/** Follows from OrderCancelled, which is final and overrides also a rejection (M06). */
	CANCEL(CANCELLED, RECEIVED, ACCEPTED, REJECTED, STARTED, FINISHED);

	private final CookingStatus to;
	private final Set<CookingStatus> from;

	CookingTransition(CookingStatus to, CookingStatus first, CookingStatus... more) {
		this.to = to;
		this.from = EnumSet.of(first, more);
	}

	@Override
	public Set<CookingStatus> from() {
		return from;
	}

	@Override
	public CookingStatus to() {
		return to;
	}

	@Override
	public boolean isCommand() {
		return this != CANCEL && this != GIVE_UP;
	}

	@Override
	public boolean isUndoing() {
		return this == CANCEL || this == GIVE_UP;
	}
}
