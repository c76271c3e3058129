package dev.baedal.order.application;

import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.platform.lifecycle.Status;

/** The kitchen of the store, as order sees it. */
public interface Kitchen {

	/** Asks it to give an order up. A yes <em>is</em> the cancellation there, also when it is not heard here. */
	Answer claim(Claim claim);

	/** @param reason the customer's own words, or null */
	record Claim(long orderId, String customerId, long storeId, CancelPolicy cancelPolicy, String reason) {}

	/**
	 * @param state of the cooking, where there is an answer
	 * @param reason of a no, or null
	 */
	record Answer(Decision decision, State state, String reason) {

		public static Answer unknown() {
			return new Answer(Decision.UNKNOWN, null, null);
		}
	}

	enum Decision {
		GRANTED,
		REFUSED,
		/** The store's owner has to agree. */
		WAITING,
		/** No usable answer: it may have been granted. */
		UNKNOWN
	}

	/** In the kitchen's own words. */
	record State(String name, String label) implements Status {}
}
