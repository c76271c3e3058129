package dev.baedal.customer.application;

import java.time.Instant;

import dev.baedal.customer.domain.TrackedEvent;

/** Applies the events of orders to their pages. */
public interface PageWriter {

	/** @param at the time of the event, as the event states it */
	void write(TrackedEvent tracked, PageEvent event, Instant at);
}
