package dev.baedal.faults.people;

/** What people ask of the platform. */
public enum Act {
	ENROL,
	PLACE,
	CANCEL,
	ACCEPT,
	REJECT,
	START,
	FINISH,
	PICK,
	ARRIVE,
	CONFIRM,
	AGREE,
	DECLINE,
	HAND_OVER,
	GIVE_BACK,
	FAIL,
	RESTOCK
}
