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

/** What becomes of an order if its people have their way, and in how many of a hundred of its kind. */
enum Ending {

	LEFT_PLACED(Work.KITCHEN, 17),
	LEFT_ACCEPTED(Work.KITCHEN, 4, ACCEPT),
	LEFT_COOKED(Work.KITCHEN, 3, ACCEPT, START, FINISH),
	LEFT_ON_THE_ROAD(Work.KITCHEN, 2, ACCEPT, START, FINISH, PICK),
	DELIVERED(Work.KITCHEN, 16, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	DELIVERED_UNANNOUNCED(Work.KITCHEN, 2, ACCEPT, START, FINISH, PICK, CONFIRM),
	DELIVERED_BY_ONE_OF_TWO(Work.KITCHEN, 5, ACCEPT, START, FINISH, Step.TWO_RIDERS, ARRIVE, CONFIRM),
	REJECTED(Work.KITCHEN, 10, REJECT),
	CANCELLED_AT_ONCE(Work.KITCHEN, 11, CANCEL),
	CANCELLED_ACCEPTED(Work.KITCHEN, 4, ACCEPT, CANCEL),
	CANCELLED_COOKING(Work.KITCHEN, 3, ACCEPT, START, CANCEL),
	CANCELLED_COOKED(Work.KITCHEN, 3, ACCEPT, START, FINISH, CANCEL),
	CANCELLED_ON_THE_ROAD(Work.KITCHEN, 2, ACCEPT, START, FINISH, PICK, CANCEL),
	CANCELLED_AT_THE_DOOR(Work.KITCHEN, 3, ACCEPT, START, FINISH, PICK, Step.FAIL, CANCEL),
	CANCELLED_TWICE(Work.KITCHEN, 3, Step.TWO_CANCELS),
	CANCELLED_OR_CONFIRMED(Work.KITCHEN, 5, ACCEPT, START, FINISH, PICK, ARRIVE, Step.CANCEL_AGAINST_CONFIRM),
	CANCELLED_OR_PICKED(Work.KITCHEN, 2, ACCEPT, START, FINISH, Step.CANCEL_AGAINST_PICK, ARRIVE, CONFIRM),
	CANCELLED_OR_ACCEPTED(Work.KITCHEN, 3, Step.CANCEL_AGAINST_ACCEPT),
	CANCELLED_OR_REJECTED(Work.KITCHEN, 2, Step.CANCEL_AGAINST_REJECT),

	DECIDED_LEFT(Work.KITCHEN_DECIDES, 14),
	DECIDED_ACCEPTED(Work.KITCHEN_DECIDES, 4, ACCEPT),
	DECIDED_DELIVERED(Work.KITCHEN_DECIDES, 20, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	DECIDED_GIVEN_BACK(Work.KITCHEN_DECIDES, 6, ACCEPT, START, FINISH, PICK, Step.GIVE_BACK, PICK, CONFIRM),
	DECIDED_REJECTED(Work.KITCHEN_DECIDES, 10, REJECT),
	DECIDED_CANCELLED_AT_ONCE(Work.KITCHEN_DECIDES, 13, Step.CLAIM),
	DECIDED_CANCELLED_ACCEPTED(Work.KITCHEN_DECIDES, 9, ACCEPT, Step.CLAIM),
	DECIDED_CANCELLED_TOO_LATE(Work.KITCHEN_DECIDES, 8, ACCEPT, START, Step.CLAIM),
	DECIDED_CANCELLED_OR_STARTED(Work.KITCHEN_DECIDES, 16, ACCEPT, Step.CLAIM_AGAINST_START),

	AGREED_DELIVERED(Work.OWNER_AGREES, 20, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	AGREED(Work.OWNER_AGREES, 25, ACCEPT, Step.CLAIM, Step.AGREE),
	AGREED_NOT(Work.OWNER_AGREES, 20, ACCEPT, Step.CLAIM, Step.DECLINE, START, FINISH, PICK, CONFIRM),
	NEVER_AGREED(Work.OWNER_AGREES, 15, ACCEPT, Step.CLAIM),
	AGREED_OR_FINISHED(Work.OWNER_AGREES, 20, ACCEPT, START, Step.CLAIM, Step.AGREE_AGAINST_FINISH),

	BREW_LEFT(Work.BREW, 15),
	BREWED(Work.BREW, 10, FINISH),
	HANDED_OVER(Work.BREW, 35, FINISH, Step.HAND_OVER),
	BREW_CANCELLED(Work.BREW, 20, Step.CLAIM),
	BREW_CANCELLED_OR_FINISHED(Work.BREW, 20, Step.CLAIM_AGAINST_FINISH),

	PARCEL_LEFT(Work.PARCEL, 20),
	PARCEL_CONFIRMED(Work.PARCEL, 35, ARRIVE, CONFIRM),
	PARCEL_CANCELLED(Work.PARCEL, 25, CANCEL),
	PARCEL_CANCELLED_OR_CONFIRMED(Work.PARCEL, 20, ARRIVE, Step.CANCEL_AGAINST_CONFIRM);

	private final Work work;
	private final int share;
	private final List<Step> steps;

	Ending(Work work, int share, Step... steps) {
		this.work = work;
		this.share = share;
		this.steps = List.of(steps);
	}

	List<Step> steps() {
		return steps;
	}

	/** @param percent from 0 to 99 */
	static Ending of(Work work, int percent) {
		int sum = 0;
		for (Ending ending : values()) {
			sum += ending.work == work ? ending.share : 0;
			if (percent < sum) {
				return ending;
			}
		}
		throw new IllegalArgumentException("the shares of %s are no hundred".formatted(work));
	}
}
