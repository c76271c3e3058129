package dev.baedal.faults.invariant;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class EveryStateIsPublished implements OrderInvariant {

	private static final Map<String, List<String>> ORDER = Map.of("CANCELLED",
			List.of("OrderCancelled", "OrderSettled"), "REJECTED", List.of("OrderSettled"));
	private static final Map<String, List<String>> PAYMENT = Map.of("APPROVED", List.of("PaymentApproved"), "DECLINED",
			List.of("PaymentDeclined"), "CANCELLED", List.of("PayCancelled"));
	private static final Map<String, List<String>> COOKING = Map.of("RECEIVED", List.of("OrderReceived"), "ACCEPTED",
			List.of("OrderAccepted"), "STARTED", List.of("OrderAccepted", "CookStarted"), "FINISHED",
			List.of("OrderAccepted", "CookFinished"), "REJECTED", List.of("OrderRejected"), "CANCELLED",
			List.of("CookCancelled"));
	private static final Map<String, List<String>> DELIVERY = Map.of("READY", List.of("DeliveryReady"), "PICKED",
			List.of("DeliveryReady", "Picked"), "ARRIVED", List.of("DeliveryReady", "Picked", "Arrived"), "CONFIRMED",
			List.of("DeliveryReady", "DeliveryConfirmed"), "CANCELLED", List.of("DeliveryCancelled"));

	@Override
	public String sentence() {
		return "Every state that a service shows is on the topic: no event was lost";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return Stream
			.of(trail.isPlaced() ? Stream.of("OrderPlaced") : Stream.<String>empty(),
					expected(ORDER, trail.order() == null ? null : trail.order().status()),
					expected(PAYMENT, trail.payment() == null ? null : trail.payment().status()),
					expected(COOKING, trail.cooking() == null ? null : trail.cooking().status()),
					expected(DELIVERY, trail.delivery() == null ? null : trail.delivery().status()),
					trail.coupons().isEmpty() ? Stream.<String>empty() : Stream.of("CouponIssued"), byRider(trail))
			.flatMap(types -> types)
			.filter(type -> !trail.types().contains(type))
			.map(type -> "%s is not on the topic".formatted(type));
	}

	/** With a rider, CookFinished requires CookStarted, and DeliveryConfirmed requires Picked. */
	private static Stream<String> byRider(Trail trail) {
		boolean rider = trail.isPlaced() && "KITCHEN_RIDER".equals(trail.order().policy().fulfilment());
		return !rider ? Stream.empty()
				: Stream.concat(trail.events("CookFinished").isEmpty() ? Stream.empty() : Stream.of("CookStarted"),
						trail.events("DeliveryConfirmed").isEmpty() ? Stream.empty() : Stream.of("Picked"));
	}

	private static Stream<String> expected(Map<String, List<String>> table, String status) {
		return status == null ? Stream.empty() : table.getOrDefault(status, List.of()).stream();
	}
}
