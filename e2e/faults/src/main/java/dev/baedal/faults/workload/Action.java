package dev.baedal.faults.workload;

/** The requests of customers, owners and riders. */
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
	RESTOCK,
	RUN_STORE
}
