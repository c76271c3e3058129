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
import static dev.baedal.store.domain.StorePolicy.CancelPolicy.BEFORE_COOKING;
import static dev.baedal.store.domain.StorePolicy.CancelPolicy.STORE_CONFIRM;
import static java.util.Objects.requireNonNull;

import java.util.Map;

import dev.baedal.store.domain.StorePolicy.CancelPolicy;

/**
 * The kitchen's decision on a cancel request, by cancel policy and status of the cooking. Order's
 * {@code CancelPolicyRules} has who decides.
 */
public final class KitchenCancelRules {

	/** A policy without an entry needs no decision of the kitchen: order decides alone. */
	private static final Map<CancelPolicy, Map<CookingStatus, CancelDecision>> CANCELS = Map.of(BEFORE_COOKING,
			Map.of(RECEIVED, GRANTED, ACCEPTED, GRANTED, STARTED, REFUSED, FINISHED, REFUSED, REJECTED, REFUSED,
					CANCELLED, GRANTED),
			STORE_CONFIRM, Map.of(RECEIVED, WAITING, ACCEPTED, WAITING, STARTED, WAITING, FINISHED, REFUSED, REJECTED,
					REFUSED, CANCELLED, GRANTED));

	/** A command that is no transition: the status stays the same. */
	static final String REFUSE_CANCEL = "REFUSE_CANCEL";

	private KitchenCancelRules() {}

	/** Whether the kitchen decides on cancel requests. */
	public static boolean kitchenDecides(CancelPolicy policy) {
		return CANCELS.containsKey(policy);
	}

	/** @param policy one that lets the kitchen decide */
	public static CancelDecision decide(CancelPolicy policy, CookingStatus status) {
		Map<CookingStatus, CancelDecision> decisions = CANCELS.get(policy);
		if (decisions == null) {
			throw new IllegalArgumentException("with " + policy + " no kitchen decides");
		}
		return requireNonNull(decisions.get(status), () -> "there is no decision for " + status);
	}

	/** @throws NoCancelRequested unless a cancel request waits for the owner */
	public static void requireRequested(Cooking cooking) {
		if (!cooking.isCancelRequested()) {
			throw new NoCancelRequested(cooking.getStatus(),
					PolicyRules.allowed(cooking.getPolicy(), cooking.getStatus()));
		}
	}
}
