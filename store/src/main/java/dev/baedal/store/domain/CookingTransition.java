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

/** The state machine of a cooking: which transition is allowed from which status. Any other is refused. */
public enum CookingTransition implements Transition<CookingStatus> {

	/** The owner's commands (M04, M05). {@link PolicyRules} limits START and FINISH by fulfilment. */
	ACCEPT(ACCEPTED, RECEIVED),
	REJECT(REJECTED, RECEIVED),
	START(STARTED, ACCEPTED),
	FINISH(FINISHED, ACCEPTED, STARTED),

	/** A granted cancel request. Never once the order is cooked: a rider may be on the way (M16). */
	GIVE_UP(CANCELLED, RECEIVED, ACCEPTED, STARTED),

	/** Follows from OrderCancelled, which is final and overrides a rejection too (M06). */
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
