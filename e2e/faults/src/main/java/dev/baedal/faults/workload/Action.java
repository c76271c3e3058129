package dev.baedal.faults.workload;

/** What people ask of the platform. */
public enum Action {
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
