package dev.baedal.faults.invariant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.baedal.faults.workload.Action;
import dev.baedal.faults.workload.ObservedResponse;
import dev.baedal.faults.snapshot.Charge;
import dev.baedal.faults.snapshot.Cooking;
import dev.baedal.faults.snapshot.Coupon;
import dev.baedal.faults.snapshot.Delivery;
import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Member;
import dev.baedal.faults.snapshot.MenuState;
import dev.baedal.faults.snapshot.MyPage;
import dev.baedal.faults.snapshot.Notification;
import dev.baedal.faults.snapshot.Order;
import dev.baedal.faults.snapshot.Payment;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Sent;
import dev.baedal.faults.snapshot.Stock;
import dev.baedal.faults.snapshot.Trail;

/** An order of 4,500 won with correct parts, until a test replaces one with a wrong one. */
final class Story {

	private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
	private static final String CUSTOMER = "member-1";
	private static final long PRICE = 4_500;
	private static final Order.Policy LOYAL = new Order.Policy("KITCHEN_RIDER", "ANYTIME", "LOYALTY_EVERY_N", 2, false);
	static final Order.Policy DECIDED = new Order.Policy("KITCHEN_RIDER", "BEFORE_COOKING", "NONE", null, false);
	private static final Order.Policy BREW = new Order.Policy("BREW_PICKUP", "BEFORE_COOKING", "NONE", null, false);
	private static final Order.Policy GATED = new Order.Policy("SHIP_ON_PAYMENT", "ANYTIME", "PER_ORDER_GATE", null,
			false);
	private static final Order.Policy OWNER_DECIDES = new Order.Policy("KITCHEN_RIDER", "STORE_CONFIRM", "NONE", null,
			false);
	static final long DISH = 61;
	static final MenuState MENU = new MenuState("item:61", 7, 7, Map.of("price", "4500"), Map.of("price", "4500"));
	private static final Map<String, String> HELD = Map.of("expiresAt", BEGIN.plusSeconds(600).toString());

	final long id;
	Order order;
	Payment payment;
	Cooking cooking;
	Delivery delivery;
	MyPage page;
	Charge charge;
	final List<Coupon> coupons = new ArrayList<>();
	final List<Notification> notifications = new ArrayList<>();
	final List<Sent> sent = new ArrayList<>();
	final List<Event> events = new ArrayList<>();
	final List<ObservedResponse> seen = new ArrayList<>();

	private Order.Policy policy = LOYAL;
	private Long redeems;
	private long discount;

	private Story(long id) {
		this.id = id;
	}

	static Story placed(long id) {
		return new Story(id).published("OrderPlaced", "PaymentApproved", "OrderReceived")
			.stands("PLACED", "APPROVED", "RECEIVED", "WAITING", null, null)
			.answered(Action.PLACE, 201);
	}

	static Story delayed(long id) {
		return new Story(id).published("OrderPlaced", "PaymentApproved", "OrderReceived", "OrderAccepted")
			.publishedWith("CookDelayed", Map.of("promisedAt", "2025-01-01T12:40:00Z"))
			.stands("ACCEPTED", "APPROVED", "ACCEPTED", "WAITING", null, null)
			.answered(Action.PLACE, 201);
	}

	static Story delivered(long id) {
		return new Story(id)
			.published("PaymentApproved", "OrderPlaced", "OrderAccepted", "CookStarted", "CookFinished",
					"DeliveryReady", "Picked", "Arrived", "DeliveryConfirmed")
			.stands("DELIVERED", "APPROVED", "FINISHED", "CONFIRMED", "rider-1", null)
			.answered(Action.PLACE, 201)
			.answered(Action.PICK, 200)
			.answered(Action.CONFIRM, 200);
	}

	static Story cancelled(long id) {
		return new Story(id)
			.published("OrderPlaced", "PaymentApproved", "OrderAccepted", "OrderCancelled", "PayCancelled",
					"CookCancelled", "DeliveryCancelled", "OrderSettled")
			.stands("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", null, "changed my mind")
			.answered(Action.PLACE, 201)
			.answered(Action.CANCEL, 200);
	}

	static Story rejected(long id) {
		return new Story(id)
			.published("OrderPlaced", "PaymentApproved", "OrderRejected", "PayCancelled", "DeliveryCancelled",
					"OrderSettled")
			.stands("REJECTED", "CANCELLED", "REJECTED", "CANCELLED", null, "sold out")
			.answered(Action.PLACE, 201)
			.answered(Action.REJECT, 200);
	}

	/** Refused with 503 after the charge. */
	static Story abandoned(long id) {
		Story story = new Story(id).published("OrderAbandoned", "PayCancelled");
		story.order = story.orderThat("PAYMENT_FAILED", null, true);
		story.payment = new Payment(id, CUSTOMER, PRICE, PRICE, "CANCELLED");
		story.charge = new Charge("REFUNDED", PRICE, PRICE);
		return story.withExpectedNotifications().answered(Action.PLACE, 503);
	}

	Story published(String... types) {
		for (String type : types) {
			publishedAs(type, type + "-" + id);
		}
		return this;
	}

	/** A repeated record has the id of its event. */
	Story publishedAs(String type, String eventId) {
		return publishedAs(type, eventId, Map.of());
	}

	/** @param fields of the event's body */
	Story publishedWith(String type, Map<String, String> fields) {
		return publishedAs(type, type + "-" + id, fields);
	}

	private Story publishedAs(String type, String eventId, Map<String, String> fields) {
		Instant time = events.stream()
			.filter(event -> event.id().equals(eventId))
			.map(Event::time)
			.findFirst()
			.orElse(BEGIN.plusSeconds(events.size()));
		events.add(new Event(eventId, type, source(type), time, 3, events.size(), CUSTOMER, PRICE, fields));
		return this;
	}

	/** Adds and sends the notifications that the events so far require, unless they exist. */
	private Story withExpectedNotifications() {
		for (Messages.Message message : Messages.expected(trail())) {
			String occasion = message.occasion().isEmpty() ? "" : ":" + message.occasion();
			String key = "%s:%d:%s%s".formatted(message.kind(), id, message.receiver(), occasion);
			if (notifications.stream().noneMatch(notification -> notification.dedupeKey().equals(key))) {
				notifyAndSend(message.kind(), message.receiver(), key);
			}
		}
		return this;
	}

	Story notifyAndSend(String kind, String receiver, String key) {
		notifications.add(new Notification(id, receiver, kind, "SENT", key));
		return send(receiver, key);
	}

	Story send(String receiver, String key) {
		sent.add(new Sent(BEGIN.plusSeconds(60L + sent.size()), id, receiver, key));
		return this;
	}

	private Trail trail() {
		return new Trail(id, order, payment, cooking, delivery, page, List.copyOf(coupons), List.copyOf(notifications),
				List.copyOf(sent), List.copyOf(events), List.copyOf(seen), charge);
	}

	Story answered(Action act, int status) {
		return answered(act, status, act == Action.PICK ? "rider-1" : CUSTOMER);
	}

	/** @param total of the quote that the order names */
	Story quoted(long total) {
		seen.add(new ObservedResponse(BEGIN, Action.PLACE, "seoul wish-" + id, false, id, CUSTOMER, 201, null, total));
		return this;
	}

	Story answered(Action act, int status, String who) {
		boolean wish = act == Action.PLACE;
		seen.add(new ObservedResponse(BEGIN, act, wish ? "seoul wish-" + id : null, false,
				wish && status != 201 ? 0 : id, who, status, status == 409 ? "CANCELLED" : null, null));
		return this;
	}

	Story page(UnaryOperator<MyPage> change) {
		page = change.apply(page);
		return this;
	}

	static Story handedOver(long id) {
		return new Story(id).of(BREW)
			.published("PaymentApproved", "OrderPlaced", "OrderAccepted", "CookFinished", "DeliveryReady",
					"DeliveryConfirmed")
			.stands("DELIVERED", "APPROVED", "FINISHED", "CONFIRMED", null, null)
			.answered(Action.PLACE, 201)
			.answered(Action.HAND_OVER, 200);
	}

	/** A parcel that waited for its coupon and was shipped. */
	static Story gated(long id) {
		Story story = new Story(id).of(GATED)
			.published("PaymentApproved", "OrderPlaced", "OrderAccepted", "CouponIssued", "DeliveryReady", "Picked");
		story.coupons.add(story.gateCoupon("ISSUED"));
		return story.stands("DELIVERING", "APPROVED", "ACCEPTED", "PICKED", "parcel", null).answered(Action.PLACE, 201);
	}

	Coupon gateCoupon(String status) {
		return new Coupon(100 + id, "ORDER_GATE", id, CUSTOMER, 1, "GATE", status, null);
	}

	/** The kitchen granted its held cancel. */
	static Story granted(long id) {
		return new Story(id).of(DECIDED)
			.published("OrderPlaced", "PaymentApproved", "OrderAccepted")
			.publishedWith("OrderCancelHeld", HELD)
			.published("CancelGranted", "OrderCancelled", "PayCancelled", "CookCancelled", "DeliveryCancelled",
					"OrderSettled")
			.stands("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", null, "changed my mind")
			.answered(Action.PLACE, 201)
			.answered(Action.CANCEL, 202);
	}

	/** The owner refused its first cancel, and let the second expire. */
	static Story refused(long id) {
		return new Story(id).of(OWNER_DECIDES)
			.published("OrderPlaced", "PaymentApproved", "OrderAccepted")
			.publishedWith("OrderCancelHeld", HELD)
			.publishedWith("OrderCancelRefused", Map.of("outcome", "REFUSED"))
			.publishedAs("OrderCancelHeld", "held-again", Map.of("expiresAt", BEGIN.plusSeconds(900).toString()))
			.publishedAs("OrderCancelRefused", "refused-again", Map.of("outcome", "EXPIRED"))
			.stands("ACCEPTED", "APPROVED", "ACCEPTED", "WAITING", null, null)
			.answered(Action.PLACE, 201);
	}

	/** A rider gave it back, and the delivery by the next rider failed. */
	static Story failed(long id) {
		return new Story(id)
			.published("PaymentApproved", "OrderPlaced", "OrderAccepted", "CookStarted", "CookFinished",
					"DeliveryReady", "Picked", "DeliveryReleased")
			.publishedAs("DeliveryReady", "ready-again")
			.publishedAs("Picked", "picked-again")
			.published("DeliveryFailed")
			.stands("DELIVERING", "APPROVED", "FINISHED", "PICKED", "rider-1", null)
			.answered(Action.PLACE, 201);
	}

	/** An operator took it from its rider; the next rider picked it; it was cancelled on the way. */
	static Story takenAway(long id) {
		return new Story(id)
			.published("PaymentApproved", "OrderPlaced", "OrderAccepted", "CookStarted", "CookFinished",
					"DeliveryReady", "Picked")
			.publishedWith("DeliveryReleased", Map.of("riderId", "rider-1", "takenFrom", "rider-1"))
			.publishedAs("DeliveryReady", "ready-again")
			.publishedAs("Picked", "picked-again")
			.published("OrderCancelled", "PayCancelled", "CookCancelled")
			.publishedWith("DeliveryCancelled", Map.of("riderId", "rider-2"))
			.published("OrderSettled")
			.stands("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "rider-2", "changed my mind")
			.answered(Action.PLACE, 201);
	}

	/** Cancelled with a coupon that it had earned, and one that it had redeemed. */
	static Story couponsBack(long id) {
		return new Story(id)
			.published("PaymentApproved", "OrderPlaced", "OrderCancelled", "PayCancelled", "CookCancelled",
					"DeliveryCancelled")
			.publishedWith("CouponRevoked", Map.of("revokedCouponId", "7", "returnedCouponId", "8"))
			.published("OrderSettled")
			.stands("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", null, "changed my mind")
			.answered(Action.PLACE, 201);
	}

	/** An order that redeems a coupon of another one. */
	Story redeeming(Coupon coupon, long won) {
		redeems = coupon.couponId();
		discount = won;
		order = orderThat(order.status(), order.reason(), order.settled());
		return this;
	}

	Story of(Order.Policy policy) {
		this.policy = policy;
		order = order == null ? null : orderThat(order.status(), order.reason(), order.settled());
		return this;
	}

	static Snapshot snapshot(Story... stories) {
		return snapshot(List.of(), stories);
	}

	static Snapshot snapshot(List<Stock> stocks, Story... stories) {
		TreeMap<Long, Trail> trails = new TreeMap<>();
		for (Story story : stories) {
			trails.put(story.id, story.trail());
		}
		long delivered = Stream.of(stories)
			.filter(story -> story.order != null && story.order.status().equals("DELIVERED") && story.policy == LOYAL)
			.count();
		return new Snapshot(trails, Stream.of(stories).flatMap(story -> story.seen.stream()).toList(),
				List.of(new Member(CUSTOMER, BEGIN, delivered)), List.of(), stocks, List.of(MENU), List.of(),
				Map.of("order baedal.outbox", 0L));
	}

	/** One order of each kind, and a coupon for two deliveries. */
	static Story[] correct() {
		Story second = delivered(5);
		second.earnsCoupon();
		return new Story[]{ placed(1), cancelled(2), rejected(3), delivered(4), second, abandoned(6), handedOver(7),
				gated(8), granted(9), refused(10), failed(11), delayed(12) };
	}

	Story earnsCoupon() {
		coupons.add(new Coupon(id, "LOYALTY", id, CUSTOMER, 1, "CODE", "ISSUED", null));
		published("CouponIssued");
		return stands(order.status(), payment.status(), cooking.status(), delivery.status(), delivery.riderId(),
				order.reason());
	}

	private Story stands(String status, String paid, String cooked, String brought, String rider, String reason) {
		boolean undone = paid.equals("CANCELLED");
		boolean settled = undone || status.equals("DELIVERED");
		order = orderThat(status, reason, settled);
		payment = new Payment(id, CUSTOMER, PRICE, undone ? PRICE : 0, paid);
		cooking = new Cooking(id, CUSTOMER, cooked, promisedAt());
		delivery = new Delivery(id, CUSTOMER, rider, brought);
		charge = new Charge(undone ? "REFUNDED" : "APPROVED", PRICE, undone ? PRICE : 0);
		page = new MyPage(id, CUSTOMER, 1L, PRICE, status, paid, cooked, brought, rider, reason, settled,
				undone ? (Long) PRICE : null, coupons.isEmpty() ? null : coupons.get(0).code(), redeems,
				events.stream().filter(event -> event.type().equals("OrderPlaced")).findFirst().orElseThrow().time(),
				promisedAt(), 0L,
				events.stream()
					.filter(event -> !event.type().equals("CancelGranted"))
					.map(event -> new MyPage.Entry(event.type(), event.time()))
					.toList());
		return withExpectedNotifications();
	}

	private Instant promisedAt() {
		return events.stream()
			.map(event -> event.fields().get("promisedAt"))
			.filter(Objects::nonNull)
			.map(Instant::parse)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	Order orderThat(String status, String reason, boolean settled) {
		return new Order(id, CUSTOMER, 1L, PRICE, discount, 0, redeems, "seoul wish-" + id, status, reason, settled,
				List.of(), policy, List.of(new Order.Line(DISH, PRICE + discount, 1)));
	}

	private static String source(String type) {
		return switch (type) {
			case "PaymentApproved", "PaymentDeclined", "PayCancelled" -> "/payment";
			case "OrderReceived", "OrderAccepted", "OrderRejected", "CookStarted", "CookDelayed", "CookFinished",
					"CookCancelled", "CancelGranted", "CancelRefused" ->
				"/store";
			case "DeliveryReady", "Picked", "Arrived", "DeliveryConfirmed", "DeliveryCancelled" -> "/delivery";
			case "CouponIssued", "CouponRevoked" -> "/coupon";
			default -> "/order";
		};
	}
}
