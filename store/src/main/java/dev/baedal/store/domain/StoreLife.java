package dev.baedal.store.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The state of a store, and how it came there.
 *
 * @param refusal the operator's reason while the refused application is not made again; null otherwise
 * @param lastCommand null for a store that was opened without an application, such as the catalogue's
 */
@Embeddable
public record StoreLife(@Enumerated(EnumType.STRING) StoreState state, @Nullable String refusal,
		@Enumerated(EnumType.STRING) @Nullable StoreTransition lastCommand) {

	static final StoreLife LIVE = new StoreLife(StoreState.LIVE, null, null);
	static final StoreLife DRAFT = new StoreLife(StoreState.DRAFT, null, null);

	/**
	 * Returns the life after a command. A repeat of the last command, as after a lost response, changes nothing.
	 *
	 * @param reason of a refusal; other commands keep none
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed if the state does not allow it
	 */
	StoreLife after(StoreTransition command, @Nullable String reason) {
		return command == lastCommand ? this
				: new StoreLife(command.apply(state), command == StoreTransition.REFUSE ? reason : null, command);
	}

	/** The Korean word for the state. */
	public String stateLabel() {
		return state.label();
	}
}
