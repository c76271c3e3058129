package dev.baedal.order.web;

import dev.baedal.order.domain.Notes;
import dev.baedal.text.FreeText;

/**
 * The notes of {@code POST /orders}.
 *
 * @param cutlery false unless the customer requests it
 */
record RequestedNotes(@FreeText(max = RequestedNotes.LONGEST) String kitchen,
		@FreeText(max = RequestedNotes.LONGEST) String rider, Boolean cutlery) {

	/** In characters as people count them. */
	static final int LONGEST = 200;

	/** @return null if nothing is requested */
	Notes toNotes() {
		return kitchen == null && rider == null && cutlery == null ? null
				: new Notes(kitchen, rider, Boolean.TRUE.equals(cutlery));
	}

	/** Omits the texts, since this text reaches the logs. */
	@Override
	public String toString() {
		return "RequestedNotes[cutlery=" + cutlery + "]";
	}
}
