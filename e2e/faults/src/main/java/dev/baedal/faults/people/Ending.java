package dev.baedal.faults.people;

import static dev.baedal.faults.people.Step.ACCEPT;
import static dev.baedal.faults.people.Step.ARRIVE;
import static dev.baedal.faults.people.Step.CANCEL;
import static dev.baedal.faults.people.Step.CONFIRM;
import static dev.baedal.faults.people.Step.FINISH;
import static dev.baedal.faults.people.Step.PICK;
import static dev.baedal.faults.people.Step.REJECT;
import static dev.baedal.faults.people.Step.START;

import java.util.List;

/** What becomes of an order if its people have their way, and in how many of a hundred. */
enum Ending {

	LEFT_PLACED(20),
	LEFT_ACCEPTED(4, ACCEPT),
	LEFT_COOKED(3, ACCEPT, START, FINISH),
	LEFT_ON_THE_ROAD(2, ACCEPT, START, FINISH, PICK),
	DELIVERED(16, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	DELIVERED_UNANNOUNCED(2, ACCEPT, START, FINISH, PICK, CONFIRM),
	DELIVERED_BY_ONE_OF_TWO(5, ACCEPT, START, FINISH, Step.TWO_RIDERS, ARRIVE, CONFIRM),
	REJECTED(10, REJECT),
	CANCELLED_AT_ONCE(11, CANCEL),
	CANCELLED_ACCEPTED(4, ACCEPT, CANCEL),
	CANCELLED_COOKING(3, ACCEPT, START, CANCEL),
	CANCELLED_COOKED(3, ACCEPT, START, FINISH, CANCEL),
	CANCELLED_ON_THE_ROAD(2, ACCEPT, START, FINISH, PICK, CANCEL),
	CANCELLED_TWICE(3, Step.TWO_CANCELS),
	CANCELLED_OR_CONFIRMED(5, ACCEPT, START, FINISH, PICK, ARRIVE, Step.CANCEL_AGAINST_CONFIRM),
	CANCELLED_OR_PICKED(2, ACCEPT, START, FINISH, Step.CANCEL_AGAINST_PICK, ARRIVE, CONFIRM),
	CANCELLED_OR_ACCEPTED(3, Step.CANCEL_AGAINST_ACCEPT),
	CANCELLED_OR_REJECTED(2, Step.CANCEL_AGAINST_REJECT);

	private final int share;
	private final List<Step> steps;

	Ending(int share, Step... steps) {
		this.share = share;
		this.steps = List.of(steps);
	}

	List<Step> steps() {
		return steps;
	}

	/** @param percent from 0 to 99 */
	static Ending at(int percent) {
		int sum = 0;
		for (Ending ending : values()) {
			sum += ending.share;
			if (percent < sum) {
				return ending;
			}
		}
		return LEFT_PLACED;
	}
}
