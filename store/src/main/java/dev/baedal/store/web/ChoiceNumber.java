package dev.baedal.store.web;

import dev.baedal.platform.problem.NotFound;

/** The number of a choice in a path. */
final class ChoiceNumber {

	private ChoiceNumber() {}

	/** @throws NotFound for a number that no choice can have */
	static int of(long choiceId) {
		if (choiceId < 1 || choiceId > Integer.MAX_VALUE) {
			throw new NotFound("choice", choiceId);
		}
		return (int) choiceId;
	}
}
