package dev.baedal.customer.domain;

import java.util.Set;

import dev.baedal.platform.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/**
 * A status of an order or of one of its parts, with the statuses that it may follow. A view cannot refuse an event, so
 * a status that may not follow changes nothing.
 */
interface Stage<S extends Stage<S>> extends Status {

	Set<S> after();

	/**
	 * The status after the event's status {@code told}. A null {@code current} is no status yet, which any may follow.
	 */
	static <T> @Nullable T next(@Nullable T current, @Nullable T told) {
		return told instanceof Stage<?> stage && (current == null || stage.after().contains(current)) ? told : current;
	}
}
