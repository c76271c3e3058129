package dev.baedal.order.application.cancelling;

import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.platform.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/** The port to the store's kitchen. */
public interface Kitchen {

	/**
	 * Claims an order from the kitchen. A granted claim <em>is</em> the cancellation there, even if the response is
	 * lost.
	 */
	Answer claim(Claim claim);

	/**
	 * @param reason the customer's text, or {@link dev.baedal.order.domain.Canceller#NO_ANSWER} when the store's
	 * deadline cancels, or null
	 */
	record Claim(long orderId, String customerId, long storeId, CancelPolicy cancelPolicy, @Nullable String reason) {}

	/**
	 * @param state of the cooking; null when the decision is UNKNOWN
	 * @param reason of a refusal, or null
	 */
	record Answer(Decision decision, @Nullable State state, @Nullable String reason) {

		public static Answer unknown() {
			return new Answer(Decision.UNKNOWN, null, null);
		}
	}

	enum Decision {
		GRANTED,
		REFUSED,
		/** The store's owner has to agree. */
		WAITING,
		/** No usable response: the claim may have been granted. */
		UNKNOWN
	}

	/** The kitchen's own name and label of a state. */
	record State(String name, String label) implements Status {}
}
