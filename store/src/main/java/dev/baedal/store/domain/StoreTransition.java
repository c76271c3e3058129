package dev.baedal.store.domain;

import static dev.baedal.store.domain.StoreState.APPLIED;
import static dev.baedal.store.domain.StoreState.CLOSED;
import static dev.baedal.store.domain.StoreState.DRAFT;
import static dev.baedal.store.domain.StoreState.LIVE;

import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/** The state machine of a store: which command is allowed in which state. Any other is refused. */
public enum StoreTransition implements Transition<StoreState> {

	/** The command of the people who run it. */
	APPLY(APPLIED, DRAFT),

	/** An operator's commands. A refused application can be changed and made again. */
	APPROVE(LIVE, APPLIED),
	REFUSE(DRAFT, APPLIED),
	/** Takes no new orders; running orders continue. */
	CLOSE(CLOSED, LIVE),
	REOPEN(LIVE, CLOSED);

	private final StoreState to;
	private final StoreState from;

	StoreTransition(StoreState to, StoreState from) {
		this.to = to;
		this.from = from;
	}

	@Override
	public Set<StoreState> from() {
		return Set.of(from);
	}

	@Override
	public StoreState to() {
		return to;
	}

	@Override
	public boolean isUndoing() {
		return this == REFUSE || this == REOPEN;
	}
}
