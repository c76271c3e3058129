package dev.baedal.faults.workload;

import java.util.Set;

/** A step of an order. Each may be tried any number of times. */
enum LifeStep {

	ACCEPT(Action.ACCEPT, Set.of("ACCEPTED", "STARTED", "FINISHED"), Set.of("REJECTED", "CANCELLED")),
	REJECT(Action.REJECT, Set.of("REJECTED"), Set.of("CANCELLED", "ACCEPTED", "STARTED", "FINISHED")),
	START(Action.START, Set.of("STARTED", "FINISHED"), Set.of("REJECTED", "CANCELLED")),
	FINISH(Action.FINISH, Set.of("FINISHED"), Set.of("REJECTED", "CANCELLED")),
	PICK(Action.PICK, Set.of("PICKED", "ARRIVED", "CONFIRMING", "CONFIRMED"), Set.of("CANCELLED")),
	ARRIVE(Action.ARRIVE, Set.of("ARRIVED", "CONFIRMING", "CONFIRMED"), Set.of("CANCELLED")),
	CONFIRM(Action.CONFIRM, Set.of("DELIVERED", "CONFIRMED"), Set.of("CANCELLED", "REJECTED")),
	CANCEL(Action.CANCEL, Set.of("CANCELLED"), Set.of("DELIVERED", "REJECTED")),
	/** A cancel that the kitchen decides. Its refusal is final. */
	CLAIM(Action.CANCEL, Set.of("CANCELLED"),
			Set.of("DELIVERED", "REJECTED", "STARTED", "FINISHED", "COOKING", "COOKED", "DELIVERING")),
	AGREE(Action.AGREE, Set.of("CANCELLED"), Set.of("REJECTED", "RECEIVED", "ACCEPTED", "STARTED", "FINISHED")),
	DECLINE(Action.DECLINE, Set.of(), Set.of("REJECTED", "CANCELLED", "RECEIVED", "ACCEPTED", "STARTED", "FINISHED")),
	HAND_OVER(Action.HAND_OVER, Set.of("DELIVERED", "CONFIRMED"), Set.of("CANCELLED", "REJECTED")),
	GIVE_BACK(Action.GIVE_BACK, Set.of("READY"), Set.of("CANCELLED", "CONFIRMED")),
	FAIL(Action.FAIL, Set.of("FAILED"), Set.of("CANCELLED", "CONFIRMED")),

	/** Two concurrent requests. */
	TWO_RIDERS(PICK, PICK),
	TWO_CANCELS(CANCEL, CANCEL),
	CANCEL_AGAINST_CONFIRM(CANCEL, CONFIRM),
	CANCEL_AGAINST_ACCEPT(CANCEL, ACCEPT),
	CANCEL_AGAINST_REJECT(CANCEL, REJECT),
	CANCEL_AGAINST_PICK(CANCEL, PICK),
	CLAIM_AGAINST_START(CLAIM, START),
	CLAIM_AGAINST_FINISH(CLAIM, FINISH),
	AGREE_AGAINST_FINISH(AGREE, FINISH);

	private final Action act;
	private final Set<String> done;
	private final Set<String> over;
	private final LifeStep first;
	private final LifeStep second;

	LifeStep(Action act, Set<String> done, Set<String> over) {
		this.act = act;
		this.done = done;
		this.over = over;
		this.first = null;
		this.second = null;
	}

	LifeStep(LifeStep first, LifeStep second) {
		this.act = null;
		this.done = Set.of();
		this.over = Set.of();
		this.first = first;
		this.second = second;
	}

	boolean isRace() {
		return act == null;
	}

	/** @param who the caller; the second of two requests has another one */
	Progress take(GatewayClient gateway, long order, String who, SimultaneousRequests atOnce)
			throws InterruptedException {
		if (!isRace()) {
			return gateway.command(act, order, who).progress(done, over);
		}
		return atOnce.both(() -> first.take(gateway, order, who, atOnce),
				() -> second.take(gateway, order, who + "-too", atOnce));
	}
}
