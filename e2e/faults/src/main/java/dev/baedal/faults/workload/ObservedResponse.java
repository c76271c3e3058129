package dev.baedal.faults.workload;

import java.time.Instant;

/**
 * One request and its answer, as the one who asked saw it.
 *
 * @param wish names what was wished for in the order's address, so that an order can be found whose answer was lost
 * @param keyed whether it carried an Idempotency-Key, which is then the wish
 * @param orderId as asked about, or as answered to a wish; 0 where there is none
 * @param status of the answer; 0 when there was none
 * @param current state as a 409 named it, or null
 */
public record ObservedResponse(Instant at, Action act, String wish, boolean keyed, long orderId, String who, int status,
		String current) {

	public boolean isYes() {
		return status / 100 == 2;
	}

	/** Refused by one who knows: nothing has come of it, and nothing will. */
	public boolean isNo() {
		return status == 402 || status == 503 || status / 100 == 4 && status != 409 && status != 408;
	}

	@Override
	public String toString() {
		return "%s %s by %s → %s%s".formatted(at, act, who, status == 0 ? "no answer" : status,
				current == null ? "" : " " + current);
	}
}
