package dev.baedal.faults.invariant;

/** @param orderId 0 when it is about no order in particular */
public record Violation(long orderId, String what) {

	@Override
	public String toString() {
		return orderId == 0 ? what : "order " + orderId + ": " + what;
	}
}
