package dev.baedal.faults.invariant;

import java.util.List;
import java.util.Map;

/** The causes of an event: one of them must precede it. */
final class Causes {

	private static final List<String> ENDS = List.of("OrderRejected", "OrderCancelled");
	private static final Map<String, List<String>> OF = Map.ofEntries(
			Map.entry("OrderReceived", List.of("OrderPlaced")), Map.entry("CookDelayed", List.of("OrderAccepted")),
			Map.entry("OrderAccepted", List.of("OrderPlaced")), Map.entry("OrderRejected", List.of("OrderPlaced")),
			Map.entry("OrderCancelled", List.of("OrderPlaced")), Map.entry("CookStarted", List.of("OrderAccepted")),
			Map.entry("CookFinished", List.of("CookStarted", "OrderAccepted")),
			Map.entry("DeliveryReady", List.of("CookFinished", "OrderAccepted")),
			Map.entry("Picked", List.of("DeliveryReady")), Map.entry("Arrived", List.of("Picked")),
			Map.entry("DeliveryConfirmed", List.of("Picked", "DeliveryReady")),
			Map.entry("DeliveryReleased", List.of("Picked")), Map.entry("DeliveryFailed", List.of("Picked")),
			Map.entry("OrderCancelHeld", List.of("OrderPlaced")),
			Map.entry("OrderCancelRefused", List.of("OrderCancelHeld")),
			Map.entry("CancelRefused", List.of("OrderCancelHeld")),
			Map.entry("CouponRevoked", List.of("OrderRejected", "OrderCancelled", "OrderAbandoned")),
			Map.entry("CookCancelled", List.of("OrderCancelled")), Map.entry("DeliveryCancelled", ENDS),
			Map.entry("PayCancelled", List.of("OrderRejected", "OrderCancelled", "OrderAbandoned")),
			Map.entry("OrderSettled", ENDS));

	private Causes() {}

	/** Empty for a type without a cause on the topic. */
	static List<String> of(String type) {
		return OF.getOrDefault(type, List.of());
	}

	/** The first event that no cause precedes in this order; null if there is none. */
	static String firstTooEarly(List<String> types) {
		for (int i = 0; i < types.size(); i++) {
			List<String> causes = of(types.get(i));
			if (!causes.isEmpty() && types.subList(0, i).stream().noneMatch(causes::contains)) {
				return types.get(i);
			}
		}
		return null;
	}
}
