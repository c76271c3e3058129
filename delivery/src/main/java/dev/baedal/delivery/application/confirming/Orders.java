package dev.baedal.delivery.application.confirming;

import org.jspecify.annotations.Nullable;

/** The order service as delivery uses it. */
public interface Orders {

	/** Requests that order close the order. A repeat returns the same answer. */
	Answer close(long orderId);

	/** @param refusal null unless refused */
	record Answer(Verdict verdict, @Nullable CloseRefusalReason refusal) {

		public static Answer granted() {
			return new Answer(Verdict.GRANTED, null);
		}

		public static Answer refused(CloseRefusalReason refusal) {
			return new Answer(Verdict.REFUSED, refusal);
		}

		public static Answer noSuchOrder() {
			return new Answer(Verdict.NO_SUCH_ORDER, null);
		}

		public static Answer unknown() {
			return new Answer(Verdict.UNKNOWN, null);
		}
	}

	enum Verdict {
		GRANTED,
		REFUSED,
		/** Order itself reports that there is no such order, for example after a restore from an older backup. */
		NO_SUCH_ORDER,
		/** No usable response: order may have closed the order, so the request must be repeated. */
		UNKNOWN
	}
}
