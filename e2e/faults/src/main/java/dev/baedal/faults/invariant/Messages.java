package dev.baedal.faults.invariant;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Trail;

/** The table of notifications that each event causes, by receiver. */
final class Messages {

	/** One message. @param occasion distinguishes repeats of a kind that may repeat; otherwise empty */
	record Message(String kind, String receiver, String occasion) {}

	/** @param occasion of a kind that may repeat @param when the event causes the message */
	private record Rule(String event, String kind, BiFunction<Event, Trail, String> receiver,
			BiFunction<Event, Trail, String> occasion, BiPredicate<Event, Trail> when) {

		Message about(Event event, Trail trail) {
			return new Message(kind, receiver.apply(event, trail), occasion.apply(event, trail));
		}
	}

	private static final BiFunction<Event, Trail, String> ONCE = (event, trail) -> "";
	private static final BiFunction<Event, Trail, String> EACH_TIME = (event, trail) -> second(event.time());
	private static final BiFunction<Event, Trail, String> EACH_HOLD = (event,
			trail) -> second(Instant.parse(event.fields().get("expiresAt")));
	private static final BiFunction<Event, Trail, String> EACH_PROMISE = (event,
			trail) -> second(Instant.parse(event.fields().get("promisedAt")));
	private static final BiPredicate<Event, Trail> ALWAYS = (event, trail) -> true;
	private static final BiPredicate<Event, Trail> EXPIRED = (event, trail) -> "EXPIRED"
		.equals(event.fields().get("outcome"));
	private static final BiPredicate<Event, Trail> CHARGED = (event, trail) -> event.won() > 0;
	private static final BiPredicate<Event, Trail> OWNER_DECIDES = (event, trail) -> trail.isPlaced()
			&& "STORE_CONFIRM".equals(trail.order().policy().cancelPolicy());

	private static final List<Rule> RULES = List.of(customer("OrderReceived", "ORDER_RECEIVED", ONCE, ALWAYS),
			customer("OrderAccepted", "ORDER_ACCEPTED", ONCE, ALWAYS),
			customer("CookDelayed", "COOK_DELAYED", EACH_PROMISE, ALWAYS),
			customer("OrderRejected", "ORDER_REJECTED", ONCE, ALWAYS),
			customer("CookStarted", "COOK_STARTED", ONCE, ALWAYS),
			customer("CookFinished", "COOK_FINISHED", ONCE, ALWAYS), customer("Picked", "PICKED", ONCE, ALWAYS),
			customer("DeliveryReleased", "DELIVERY_RELEASED", ONCE, ALWAYS),
			customer("DeliveryConfirmed", "DELIVERED", ONCE, ALWAYS),
			customer("DeliveryFailed", "DELIVERY_FAILED", EACH_TIME, ALWAYS),
			customer("OrderCancelled", "ORDER_CANCELLED", ONCE, ALWAYS),
			customer("PayCancelled", "PAYMENT_CANCELLED", ONCE, CHARGED),
			customer("CouponIssued", "COUPON_ISSUED", ONCE, ALWAYS),
			customer("CouponRevoked", "COUPON_REVOKED", ONCE, names("revokedCouponId")),
			customer("CouponRevoked", "COUPON_RETURNED", ONCE, names("returnedCouponId")),
			customer("OrderCancelHeld", "CANCEL_HELD", EACH_HOLD, ALWAYS),
			customer("OrderCancelRefused", "CANCEL_EXPIRED", EACH_TIME, EXPIRED),
			customer("OrderCancelRefused", "CANCEL_REFUSED", EACH_TIME, EXPIRED.negate()),
			owner("OrderPlaced", "STORE_NEW_ORDER", ONCE, ALWAYS),
			owner("OrderCancelled", "STORE_ORDER_CANCELLED", ONCE, ALWAYS),
			owner("OrderCancelHeld", "STORE_CANCEL_ASKED", EACH_HOLD, OWNER_DECIDES),
			rider("DeliveryCancelled", "RIDER_ORDER_CANCELLED", ONCE, "riderId"),
			rider("DeliveryReleased", "RIDER_DELIVERY_TAKEN", EACH_TIME, "takenFrom"));

	private Messages() {}

	/** All messages that the events of an order cause, each once. */
	static List<Message> expected(Trail trail) {
		return trail.firsts().stream().flatMap(event -> about(event, trail)).distinct().toList();
	}

	/** The messages that this event causes. */
	static Stream<Message> about(Event event, Trail trail) {
		return RULES.stream()
			.filter(rule -> rule.event().equals(event.type()) && rule.when().test(event, trail))
			.map(rule -> rule.about(event, trail));
	}

	/** Every kind in the table. */
	static List<String> kinds() {
		return RULES.stream().map(Rule::kind).toList();
	}

	private static Rule customer(String event, String kind, BiFunction<Event, Trail, String> occasion,
			BiPredicate<Event, Trail> when) {
		return new Rule(event, kind, (about, trail) -> about.customerId(), occasion, when);
	}

	private static Rule owner(String event, String kind, BiFunction<Event, Trail, String> occasion,
			BiPredicate<Event, Trail> when) {
		return new Rule(event, kind,
				(about, trail) -> "store-" + (trail.order() == null ? "?" : trail.order().storeId()), occasion, when);
	}

	/** @param field of the event that names the rider, if it has one */
	private static Rule rider(String event, String kind, BiFunction<Event, Trail, String> occasion, String field) {
		return new Rule(event, kind, (about, trail) -> about.fields().get(field), occasion, names(field));
	}

	private static BiPredicate<Event, Trail> names(String field) {
		return (event, trail) -> event.fields().containsKey(field);
	}

	/** Notification distinguishes two occasions by the second. */
	private static String second(Instant time) {
		return Long.toString(time.getEpochSecond());
	}
}
