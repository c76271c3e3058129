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
	 * The status after an event that leads to {@code target}. Any status may follow a null {@code current}.
	 */
	static <T> @Nullable T next(@Nullable T current, @Nullable T target) {
		return target instanceof Stage<?> stage && (current == null || stage.after().contains(current)) ? target
				: current;
	}
}
