package dev.baedal.store.domain;

import static dev.baedal.store.domain.CancelDecision.GRANTED;
import static dev.baedal.store.domain.CancelDecision.REFUSED;
import static dev.baedal.store.domain.CancelDecision.WAITING;
import static dev.baedal.store.domain.CookingStatus.ACCEPTED;
import static dev.baedal.store.domain.CookingStatus.CANCELLED;
import static dev.baedal.store.domain.CookingStatus.FINISHED;
import static dev.baedal.store.domain.CookingStatus.RECEIVED;
import static dev.baedal.store.domain.CookingStatus.REJECTED;
import static dev.baedal.store.domain.CookingStatus.STARTED;
import static dev.baedal.store.domain.CookingTransition.FINISH;
import static dev.baedal.store.domain.CookingTransition.START;
import static dev.baedal.store.domain.StorePolicy.CancelPolicy.BEFORE_COOKING;
import static dev.baedal.store.domain.StorePolicy.CancelPolicy.STORE_CONFIRM;
import static dev.baedal.store.domain.StorePolicy.Fulfilment.BREW_PICKUP;
import static dev.baedal.store.domain.StorePolicy.Fulfilment.KITCHEN_RIDER;
import static dev.baedal.store.domain.StorePolicy.Fulfilment.SHIP_ON_PAYMENT;

import java.util.Map;
import java.util.Set;

import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;

/** The table policy → behaviour: the only place in store that knows what a policy means for an order. */
public final class PolicyRules {

	/** From where the kitchen's transitions may be taken. One that is not here does not exist in such a store. */
	private static final Map<Fulfilment, Map<CookingTransition, Set<CookingStatus>>> KITCHEN = Map.of(KITCHEN_RIDER,
			Map.of(START, Set.of(ACCEPTED), FINISH, Set.of(STARTED)), BREW_PICKUP,
			Map.of(START, Set.of(ACCEPTED), FINISH, Set.of(ACCEPTED, STARTED)), SHIP_ON_PAYMENT, Map.of());

	/** Where the goods are used or gone. A parcel leaves with the store's yes. */
	private static final Map<Fulfilment, Set<CookingStatus>> USED_UP = Map.of(KITCHEN_RIDER, Set.of(STARTED, FINISHED),
			BREW_PICKUP, Set.of(STARTED, FINISHED), SHIP_ON_PAYMENT, Set.of(ACCEPTED));

	/** The answer to a cancel. Without a row order decides alone, and the kitchen is not asked. */
	private static final Map<CancelPolicy, Map<CookingStatus, CancelDecision>> CANCELS = Map.of(BEFORE_COOKING,
			Map.of(RECEIVED, GRANTED, ACCEPTED, GRANTED, STARTED, REFUSED, FINISHED, REFUSED, REJECTED, REFUSED,
					CANCELLED, GRANTED),
			STORE_CONFIRM, Map.of(RECEIVED, WAITING, ACCEPTED, WAITING, STARTED, WAITING, FINISHED, REFUSED, REJECTED,
					REFUSED, CANCELLED, GRANTED));

	private PolicyRules() {}

	/** Whether an order is accepted as soon as its stock is taken. */
	public static boolean acceptsOnArrival(CookingPolicy policy) {
		return policy.acceptance() == Acceptance.AUTO;
	}

	/** Whether a kitchen has anything to decide about a cancel. */
	public static boolean kitchenDecides(CancelPolicy policy) {
		return CANCELS.containsKey(policy);
	}

	/** @param policy one under which the kitchen decides */
	public static CancelDecision onCancel(CancelPolicy policy, CookingStatus status) {
		if (!kitchenDecides(policy)) {
			throw new IllegalArgumentException("with " + policy + " no kitchen decides");
		}
		return CANCELS.get(policy).get(status);
	}

	static boolean allows(CookingPolicy policy, CookingTransition transition, CookingStatus status) {
		if (transition == START || transition == FINISH) {
			return policy != null
					&& KITCHEN.get(policy.fulfilment()).getOrDefault(transition, Set.of()).contains(status);
		}
		return transition.isAllowed(status);
	}

	/** Whether what was taken for the order comes back when it ends now. What has ended gave it back then. */
	static boolean givesStockBack(CookingPolicy policy, CookingStatus status) {
		return status != REJECTED && status != CANCELLED
				&& (policy.restockAfterCooking() || !USED_UP.get(policy.fulfilment()).contains(status));
	}
}
