package dev.baedal.customer.application;

import java.time.Instant;

import dev.baedal.customer.domain.Happening;

/** Receives the events of orders. */
public interface Ear {

	/** @param at the time of the event, as the event states it */
	void keep(Happening happening, News news, Instant at);
}
