package dev.baedal.faults.workload;

import java.time.Instant;

/**
 * A request and its response, as the caller saw it.
 *
 * @param wish the unique name in the order's address, by which an order is found whose response was lost
 * @param keyed whether the request had an Idempotency-Key, which is then the wish
 * @param orderId of the command, or of the response to a new order; 0 without one
 * @param status of the response; 0 without one
 * @param current state that a 409 names, or null
 * @param quoted the total of the quote that the order named, in won; null without one
 */
public record ObservedResponse(Instant at, Action act, String wish, boolean keyed, long orderId, String who, int status,
		String current, Long quoted) {

	public boolean isYes() {
		return status / 100 == 2;
	}

	/** Whether the request was surely refused: it has had no effect and will have none. */
	public boolean isNo() {
		return status == 402 || status == 503 || status / 100 == 4 && status != 409 && status != 408;
	}

	@Override
	public String toString() {
		return "%s %s by %s → %s%s".formatted(at, act, who, status == 0 ? "no response" : status,
				current == null ? "" : " " + current);
	}
}
