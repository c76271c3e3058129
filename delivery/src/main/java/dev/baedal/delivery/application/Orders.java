package dev.baedal.delivery.application;

/** The order service, as delivery sees it. */
public interface Orders {

	/** Asks order to close the deal. Order gives the same answer however often it is asked. */
	Answer close(long orderId);

	/** @param refusal of a no; otherwise null */
	record Answer(Verdict verdict, Refusal refusal) {

		public static Answer granted() {
			return new Answer(Verdict.GRANTED, null);
		}

		public static Answer refused(Refusal refusal) {
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
		/** Order itself says that there is none, as after it was restored from an older backup. */
		NO_SUCH_ORDER,
		/** No usable answer: order may have closed it, and has to be asked again. */
		UNKNOWN
	}
}
