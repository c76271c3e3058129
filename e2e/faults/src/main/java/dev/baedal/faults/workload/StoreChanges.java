package dev.baedal.faults.workload;

/**
 * What owners change while customers order: a delivery fee, so that quotes become wrong, and a pause, so that a store
 * refuses orders for a while.
 */
final class StoreChanges {

	private static final Shop DEARER = Shop.BUNSIK;
	private static final Shop PAUSED = Shop.BEFORE_COOKING;
	private static final long FEE = 2_000;
	private static final long RUSH_FEE = 2_500;
	/** The store is paused in the last of so many rounds. */
	private static final int ROUNDS = 4;

	private final GatewayClient gateway;
	private int round;

	StoreChanges(GatewayClient gateway) {
		this.gateway = gateway;
	}

	void next() throws InterruptedException {
		round++;
		gateway.charge(DEARER.store(), round % 2 == 0 ? FEE : RUSH_FEE);
		gateway.open(PAUSED.store(), round % ROUNDS != 0);
	}
}
