package dev.baedal.faults.invariant;

/** A counter-example. @param orderId 0 if it concerns no particular order */
public record Violation(long orderId, String what) {

	@Override
	public String toString() {
		return orderId == 0 ? what : "order " + orderId + ": " + what;
	}
}
