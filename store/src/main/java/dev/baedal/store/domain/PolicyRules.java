package dev.baedal.store.domain;

import static dev.baedal.store.domain.CookingStatus.ACCEPTED;
import static dev.baedal.store.domain.CookingStatus.CANCELLED;
import static dev.baedal.store.domain.CookingStatus.FINISHED;
import static dev.baedal.store.domain.CookingStatus.REJECTED;
import static dev.baedal.store.domain.CookingStatus.STARTED;
import static dev.baedal.store.domain.CookingTransition.FINISH;
import static dev.baedal.store.domain.CookingTransition.START;
import static dev.baedal.store.domain.StorePolicy.Fulfilment.BREW_PICKUP;
import static dev.baedal.store.domain.StorePolicy.Fulfilment.KITCHEN_RIDER;
import static dev.baedal.store.domain.StorePolicy.Fulfilment.SHIP_ON_PAYMENT;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.jspecify.annotations.Nullable;

/** Maps a policy to behaviour, but for cancels ({@link KitchenCancelRules}). Store reads an order's policy nowhere else. */
public final class PolicyRules {

	/**
	 * The statuses from which the kitchen's transitions are allowed; a transition without an entry does not exist
	 * there.
	 */
	private static final Map<Fulfilment, Map<CookingTransition, Set<CookingStatus>>> KITCHEN = Map.of(KITCHEN_RIDER,
			Map.of(START, Set.of(ACCEPTED), FINISH, Set.of(STARTED)), BREW_PICKUP,
			Map.of(START, Set.of(ACCEPTED), FINISH, Set.of(ACCEPTED, STARTED)), SHIP_ON_PAYMENT, Map.of());

	/** The statuses in which the goods are used up or gone. A parcel leaves when the store accepts. */
	private static final Map<Fulfilment, Set<CookingStatus>> USED_UP = Map.of(KITCHEN_RIDER, Set.of(STARTED, FINISHED),
			BREW_PICKUP, Set.of(STARTED, FINISHED), SHIP_ON_PAYMENT, Set.of(ACCEPTED));

	/** The command is no transition: the status stays the same. */
	static final String DELAY = "DELAY";

	private static final Set<CookingStatus> DELAYABLE = Set.of(ACCEPTED, STARTED);

	private PolicyRules() {}

	/** Whether an order is accepted as soon as its stock is taken. */
	public static boolean acceptsOnArrival(CookingPolicy policy) {
		return policy.acceptance() == Acceptance.AUTO;
	}

	/** Whether the store promises when an order is ready. A parcel leaves when the store accepts. */
	public static boolean promises(@Nullable CookingPolicy policy) {
		return policy != null && policy.fulfilment() != SHIP_ON_PAYMENT;
	}

	/** @throws TransitionNotAllowed unless the order is accepted and not ready, and where nothing is prepared */
	static void requireDelay(@Nullable CookingPolicy policy, CookingStatus status) {
		if (!promises(policy) || !DELAYABLE.contains(status)) {
			throw new TransitionNotAllowed(DELAY, status, allowed(policy, status));
		}
	}

	/** @throws TransitionNotAllowed if the policy has no such transition from this status */
	static void require(@Nullable CookingPolicy policy, CookingTransition transition, CookingStatus status) {
		if (!allows(policy, transition, status)) {
			throw new TransitionNotAllowed(transition.name(), status, allowed(policy, status));
		}
	}

	/** The owner's commands that are transitions. */
	static List<String> allowed(@Nullable CookingPolicy policy, CookingStatus status) {
		return Arrays.stream(CookingTransition.values())
			.filter(transition -> transition.isCommand() && allows(policy, transition, status))
			.map(CookingTransition::name)
			.toList();
	}

	static boolean allows(@Nullable CookingPolicy policy, CookingTransition transition, CookingStatus status) {
		if (transition == START || transition == FINISH) {
			return policy != null
					&& row(KITCHEN, policy.fulfilment()).getOrDefault(transition, Set.of()).contains(status);
		}
		return transition.isAllowed(status);
	}

	/** Whether the order's stock is restored if it ends now. An order that has ended restored it then. */
	static boolean givesStockBack(@Nullable CookingPolicy policy, CookingStatus status) {
		return policy != null && status != REJECTED && status != CANCELLED
				&& (policy.restockAfterCooking() || !row(USED_UP, policy.fulfilment()).contains(status));
	}

	private static <K, V> V row(Map<K, V> table, K key) {
		return requireNonNull(table.get(key), () -> "there is no row for " + key);
	}
}
