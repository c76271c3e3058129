package dev.baedal.customer.domain;

import java.util.Set;

import dev.baedal.platform.lifecycle.Status;

/**
 * A state of an order or of one of its parts, with the states that it may follow. A view has no one to refuse:
 * what may not follow changes nothing.
 */
interface Stage<S extends Stage<S>> extends Status {

	Set<S> after();

	/** What is there after {@code told}; {@code null} is nothing yet, which anything may follow. */
	static <S extends Stage<S>> S next(S current, S told) {
		return told != null && (current == null || told.after().contains(current)) ? told : current;
	}

	static String label(Stage<?> stage) {
		return stage == null ? null : stage.label();
	}
}
