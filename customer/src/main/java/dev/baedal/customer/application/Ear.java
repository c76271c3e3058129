package dev.baedal.customer.application;

import java.time.Instant;

import dev.baedal.customer.domain.Happening;

/** Who is told what happens to orders. */
public interface Ear {

	/** @param at when it happened, by the event's own time */
	void keep(Happening happening, News news, Instant at);
}
