package dev.baedal.faults.invariant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.picture.Event;
import dev.baedal.faults.picture.Trail;

final class NotificationsAreExact implements OrderInvariant {

	private static final Map<String, String> KINDS = Map.of("OrderAccepted", "ORDER_ACCEPTED", "OrderRejected",
			"ORDER_REJECTED", "CookStarted", "COOK_STARTED", "CookFinished", "COOK_FINISHED", "Picked", "PICKED",
			"DeliveryConfirmed", "DELIVERED", "OrderCancelled", "ORDER_CANCELLED", "PayCancelled", "PAYMENT_CANCELLED",
			"CouponIssued", "COUPON_ISSUED");
	private static final Map<String, String> FOR_OWNERS = Map.of("OrderPlaced", "STORE_NEW_ORDER", "OrderCancelled",
			"STORE_ORDER_CANCELLED");

	@Override
	public String says() {
		return "No notification twice for an event and receiver, none missing";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		List<String> expected = trail.firsts()
			.stream()
			.filter(event -> !event.type().equals("PayCancelled") || event.won() > 0)
			.flatMap(event -> toldAbout(event, trail))
			.distinct()
			.toList();
		Map<String, Long> told = trail.notifications()
			.stream()
			.filter(notification -> KINDS.containsValue(notification.kind()) || FOR_OWNERS.containsValue(notification.kind()))
			.collect(Collectors.groupingBy(notification -> notification.kind() + " to " + notification.receiver(),
					Collectors.counting()));
		return Stream.of(expected.stream().filter(each -> !told.containsKey(each)).map(each -> each + " is missing"),
				told.keySet().stream().filter(each -> !expected.contains(each)).map(each -> each + " was told for nothing"),
				told.entrySet().stream().filter(each -> each.getValue() > 1)
					.map(each -> "%s was told %d times".formatted(each.getKey(), each.getValue())))
			.flatMap(wrong -> wrong);
	}

	private static Stream<String> toldAbout(Event event, Trail trail) {
		String customers = KINDS.get(event.type());
		String owners = FOR_OWNERS.get(event.type());
		return Stream.of(customers == null ? null : customers + " to " + event.customerId(),
				owners == null || trail.order() == null ? null : owners + " to store-" + trail.order().storeId())
			.filter(Objects::nonNull);
	}
}
