package dev.baedal.faults.workload;

import static dev.baedal.faults.workload.LifeStep.ACCEPT;
import static dev.baedal.faults.workload.LifeStep.ARRIVE;
import static dev.baedal.faults.workload.LifeStep.CANCEL;
import static dev.baedal.faults.workload.LifeStep.CONFIRM;
import static dev.baedal.faults.workload.LifeStep.FINISH;
import static dev.baedal.faults.workload.LifeStep.PICK;
import static dev.baedal.faults.workload.LifeStep.REJECT;
import static dev.baedal.faults.workload.LifeStep.START;

import java.util.List;

/** The planned end of an order and the steps to it, with its share in percent. */
enum Ending {

	LEFT_PLACED(Work.KITCHEN, 17),
	LEFT_ACCEPTED(Work.KITCHEN, 4, ACCEPT),
	LEFT_COOKED(Work.KITCHEN, 3, ACCEPT, START, FINISH),
	LEFT_ON_THE_ROAD(Work.KITCHEN, 2, ACCEPT, START, FINISH, PICK),
	DELIVERED(Work.KITCHEN, 16, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	DELIVERED_UNANNOUNCED(Work.KITCHEN, 2, ACCEPT, START, FINISH, PICK, CONFIRM),
	DELIVERED_BY_ONE_OF_TWO(Work.KITCHEN, 5, ACCEPT, START, FINISH, LifeStep.TWO_RIDERS, ARRIVE, CONFIRM),
	REJECTED(Work.KITCHEN, 10, REJECT),
	CANCELLED_AT_ONCE(Work.KITCHEN, 11, CANCEL),
	CANCELLED_ACCEPTED(Work.KITCHEN, 4, ACCEPT, CANCEL),
	CANCELLED_COOKING(Work.KITCHEN, 3, ACCEPT, START, CANCEL),
	CANCELLED_COOKED(Work.KITCHEN, 3, ACCEPT, START, FINISH, CANCEL),
	CANCELLED_ON_THE_ROAD(Work.KITCHEN, 2, ACCEPT, START, FINISH, PICK, CANCEL),
	CANCELLED_AT_THE_DOOR(Work.KITCHEN, 3, ACCEPT, START, FINISH, PICK, LifeStep.FAIL, CANCEL),
	CANCELLED_TWICE(Work.KITCHEN, 3, LifeStep.TWO_CANCELS),
	CANCELLED_OR_CONFIRMED(Work.KITCHEN, 5, ACCEPT, START, FINISH, PICK, ARRIVE, LifeStep.CANCEL_AGAINST_CONFIRM),
	CANCELLED_OR_PICKED(Work.KITCHEN, 2, ACCEPT, START, FINISH, LifeStep.CANCEL_AGAINST_PICK, ARRIVE, CONFIRM),
	CANCELLED_OR_ACCEPTED(Work.KITCHEN, 3, LifeStep.CANCEL_AGAINST_ACCEPT),
	CANCELLED_OR_REJECTED(Work.KITCHEN, 2, LifeStep.CANCEL_AGAINST_REJECT),

	DECIDED_LEFT(Work.KITCHEN_DECIDES, 14),
	DECIDED_ACCEPTED(Work.KITCHEN_DECIDES, 4, ACCEPT),
	DECIDED_DELIVERED(Work.KITCHEN_DECIDES, 20, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	DECIDED_GIVEN_BACK(Work.KITCHEN_DECIDES, 6, ACCEPT, START, FINISH, PICK, LifeStep.GIVE_BACK, PICK, CONFIRM),
	DECIDED_REJECTED(Work.KITCHEN_DECIDES, 10, REJECT),
	DECIDED_CANCELLED_AT_ONCE(Work.KITCHEN_DECIDES, 13, LifeStep.CLAIM),
	DECIDED_CANCELLED_ACCEPTED(Work.KITCHEN_DECIDES, 9, ACCEPT, LifeStep.CLAIM),
	DECIDED_CANCELLED_TOO_LATE(Work.KITCHEN_DECIDES, 8, ACCEPT, START, LifeStep.CLAIM),
	DECIDED_CANCELLED_OR_STARTED(Work.KITCHEN_DECIDES, 16, ACCEPT, LifeStep.CLAIM_AGAINST_START),

	AGREED_DELIVERED(Work.OWNER_AGREES, 20, ACCEPT, START, FINISH, PICK, ARRIVE, CONFIRM),
	AGREED(Work.OWNER_AGREES, 25, ACCEPT, LifeStep.CLAIM, LifeStep.AGREE),
	AGREED_NOT(Work.OWNER_AGREES, 20, ACCEPT, LifeStep.CLAIM, LifeStep.DECLINE, START, FINISH, PICK, CONFIRM),
	NEVER_AGREED(Work.OWNER_AGREES, 15, ACCEPT, LifeStep.CLAIM),
	AGREED_OR_FINISHED(Work.OWNER_AGREES, 20, ACCEPT, START, LifeStep.CLAIM, LifeStep.AGREE_AGAINST_FINISH),

	BREW_LEFT(Work.BREW, 15),
	BREWED(Work.BREW, 10, FINISH),
	HANDED_OVER(Work.BREW, 35, FINISH, LifeStep.HAND_OVER),
	BREW_CANCELLED(Work.BREW, 20, LifeStep.CLAIM),
	BREW_CANCELLED_OR_FINISHED(Work.BREW, 20, LifeStep.CLAIM_AGAINST_FINISH),

	PARCEL_LEFT(Work.PARCEL, 20),
	PARCEL_CONFIRMED(Work.PARCEL, 35, ARRIVE, CONFIRM),
	PARCEL_CANCELLED(Work.PARCEL, 25, CANCEL),
	PARCEL_CANCELLED_OR_CONFIRMED(Work.PARCEL, 20, ARRIVE, LifeStep.CANCEL_AGAINST_CONFIRM);

	private final Work work;
	private final int share;
	private final List<LifeStep> steps;

	Ending(Work work, int share, LifeStep... steps) {
		this.work = work;
		this.share = share;
		this.steps = List.of(steps);
	}

	List<LifeStep> steps() {
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
		throw new IllegalArgumentException("the shares of %s do not add up to 100".formatted(work));
	}
}
