package dev.baedal.faults.invariant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.baedal.faults.people.Act;
import dev.baedal.faults.people.Sighting;
import dev.baedal.faults.picture.Charge;
import dev.baedal.faults.picture.Cooking;
import dev.baedal.faults.picture.Coupon;
import dev.baedal.faults.picture.Delivery;
import dev.baedal.faults.picture.Event;
import dev.baedal.faults.picture.Member;
import dev.baedal.faults.picture.MyPage;
import dev.baedal.faults.picture.Notification;
import dev.baedal.faults.picture.Order;
import dev.baedal.faults.picture.Payment;
import dev.baedal.faults.picture.Picture;
import dev.baedal.faults.picture.Stock;
import dev.baedal.faults.picture.Trail;

/** An order of 4,500 won whose every part is as it should be, until a test spoils one. Its parts may be replaced. */
final class Story {

	private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
	private static final String CUSTOMER = "member-1";
	private static final long PRICE = 4_500;
	private static final Order.Policy LOYAL = new Order.Policy("KITCHEN_RIDER", "ANYTIME", "LOYALTY_EVERY_N", 2, false);
	static final Order.Policy DECIDED = new Order.Policy("KITCHEN_RIDER", "BEFORE_COOKING", "NONE", null, false);
	private static final Order.Policy BREW = new Order.Policy("BREW_PICKUP", "BEFORE_COOKING", "NONE", null, false);
	private static final Order.Policy GATED = new Order.Policy("SHIP_ON_PAYMENT", "ANYTIME", "PER_ORDER_GATE", null, false);
	static final long DISH = 61;
	private static final Map<String, String> KINDS = Map.of("OrderAccepted", "ORDER_ACCEPTED", "OrderRejected",
			"ORDER_REJECTED", "CookStarted", "COOK_STARTED", "CookFinished", "COOK_FINISHED", "Picked", "PICKED",
			"DeliveryConfirmed", "DELIVERED", "OrderCancelled", "ORDER_CANCELLED", "PayCancelled", "PAYMENT_CANCELLED");
	private static final Map<String, String> OWNERS_KINDS = Map.of("OrderPlaced", "STORE_NEW_ORDER", "OrderCancelled",
			"STORE_ORDER_CANCELLED");

	final long id;
	Order order;
	Payment payment;
	Cooking cooking;
	Delivery delivery;
	MyPage page;
	Charge charge;
	final List<Coupon> coupons = new ArrayList<>();
	final List<Notification> notifications = new ArrayList<>();
	final List<Event> events = new ArrayList<>();
	final List<Sighting> seen = new ArrayList<>();

	private Order.Policy policy = LOYAL;
	private Long redeems;
	private long discount;

	private Story(long id) {
		this.id = id;
	}

	static Story placed(long id) {
		return new Story(id).told("OrderPlaced", "PaymentApproved")
			.stands("PLACED", "APPROVED", "RECEIVED", "WAITING", null, null)
			.answered(Act.PLACE, 201);
	}

	static Story delivered(long id) {
		return new Story(id)
			.told("PaymentApproved", "OrderPlaced", "OrderAccepted", "CookStarted", "CookFinished", "DeliveryReady", "Picked",
					"Arrived", "DeliveryConfirmed")
			.stands("DELIVERED", "APPROVED", "FINISHED", "CONFIRMED", "rider-1", null)
			.answered(Act.PLACE, 201)
			.answered(Act.PICK, 200)
			.answered(Act.CONFIRM, 200);
	}

	static Story cancelled(long id) {
		return new Story(id)
			.told("OrderPlaced", "PaymentApproved", "OrderAccepted", "OrderCancelled", "PayCancelled", "CookCancelled",
					"DeliveryCancelled", "OrderSettled")
			.stands("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", null, "changed my mind")
			.answered(Act.PLACE, 201)
			.answered(Act.CANCEL, 200);
	}

	static Story rejected(long id) {
		return new Story(id)
			.told("OrderPlaced", "PaymentApproved", "OrderRejected", "PayCancelled", "DeliveryCancelled", "OrderSettled")
			.stands("REJECTED", "CANCELLED", "REJECTED", "CANCELLED", null, "sold out")
			.answered(Act.PLACE, 201)
			.answered(Act.REJECT, 200);
	}

	/** Refused with 503, after the money had been taken. */
	static Story abandoned(long id) {
		Story story = new Story(id).told("OrderAbandoned", "PayCancelled");
		story.order = story.orderThat("PAYMENT_FAILED", null, true);
		story.payment = new Payment(id, CUSTOMER, PRICE, PRICE, "CANCELLED");
		story.charge = new Charge("REFUNDED", PRICE, PRICE);
		return story.answered(Act.PLACE, 503);
	}

	Story told(String... types) {
		for (String type : types) {
			toldAs(type, type + "-" + id);
		}
		return this;
	}

	/** The same event again has the same id. */
	Story toldAs(String type, String eventId) {
		boolean first = events.stream().noneMatch(event -> event.id().equals(eventId));
		Instant time = events.stream()
			.filter(event -> event.id().equals(eventId))
			.map(Event::time)
			.findFirst()
			.orElse(BEGIN.plusSeconds(events.size()));
		events.add(new Event(eventId, type, source(type), time, 3, events.size(), CUSTOMER, PRICE));
		if (first && OWNERS_KINDS.containsKey(type)) {
			notifications.add(new Notification(id, "store-1", OWNERS_KINDS.get(type), "SENT"));
		}
		if (first && KINDS.containsKey(type)) {
			notifications.add(new Notification(id, CUSTOMER, KINDS.get(type), "SENT"));
		}
		return this;
	}

	Story answered(Act act, int status) {
		return answered(act, status, act == Act.PICK ? "rider-1" : CUSTOMER);
	}

	Story answered(Act act, int status, String who) {
		boolean wish = act == Act.PLACE;
		seen.add(new Sighting(BEGIN, act, wish ? "seoul wish-" + id : null, false, wish && status != 201 ? 0 : id, who, status,
				status == 409 ? "CANCELLED" : null));
		return this;
	}

	Story page(UnaryOperator<MyPage> spoil) {
		page = spoil.apply(page);
		return this;
	}

	static Story handedOver(long id) {
		return new Story(id).of(BREW)
			.told("PaymentApproved", "OrderPlaced", "OrderAccepted", "CookFinished", "DeliveryReady", "DeliveryConfirmed")
			.stands("DELIVERED", "APPROVED", "FINISHED", "CONFIRMED", null, null)
			.answered(Act.PLACE, 201)
			.answered(Act.HAND_OVER, 200);
	}

	/** A parcel that waited for its coupon, and is on the road. */
	static Story gated(long id) {
		Story story = new Story(id).of(GATED)
			.told("PaymentApproved", "OrderPlaced", "OrderAccepted", "CouponIssued", "DeliveryReady", "Picked");
		story.coupons.add(story.gateCoupon("ISSUED"));
		story.notifications.add(new Notification(id, CUSTOMER, "COUPON_ISSUED", "SENT"));
		return story.stands("DELIVERING", "APPROVED", "ACCEPTED", "PICKED", "parcel", null).answered(Act.PLACE, 201);
	}

	Coupon gateCoupon(String status) {
		return new Coupon(100 + id, "ORDER_GATE", id, CUSTOMER, 1, "GATE", status, null);
	}

	/** Its cancel was held, and granted by the kitchen. */
	static Story granted(long id) {
		return new Story(id).of(DECIDED)
			.told("OrderPlaced", "PaymentApproved", "OrderAccepted", "OrderCancelHeld", "CancelGranted", "OrderCancelled", "PayCancelled",
					"CookCancelled", "DeliveryCancelled", "OrderSettled")
			.stands("CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", null, "changed my mind")
			.answered(Act.PLACE, 201)
			.answered(Act.CANCEL, 202);
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

	static Picture picture(Story... stories) {
		return picture(List.of(), stories);
	}

	static Picture picture(List<Stock> stocks, Story... stories) {
		TreeMap<Long, Trail> trails = new TreeMap<>();
		for (Story story : stories) {
			trails.put(story.id, new Trail(story.id, story.order, story.payment, story.cooking, story.delivery,
					story.page, List.copyOf(story.coupons), List.copyOf(story.notifications), List.copyOf(story.events),
					List.copyOf(story.seen), story.charge));
		}
		long delivered = Stream.of(stories)
			.filter(story -> story.order != null && story.order.status().equals("DELIVERED") && story.policy == LOYAL)
			.count();
		return new Picture(trails, Stream.of(stories).flatMap(story -> story.seen.stream()).toList(),
				List.of(new Member(CUSTOMER, BEGIN, delivered)), List.of(), stocks, Map.of("order baedal.outbox", 0L));
	}

	/** One of everything, and a coupon for two deliveries. */
	static Story[] allIsWell() {
		Story second = delivered(5);
		second.earnsCoupon();
		return new Story[] { placed(1), cancelled(2), rejected(3), delivered(4), second, abandoned(6), handedOver(7), gated(8), granted(9) };
	}

	Story earnsCoupon() {
		coupons.add(new Coupon(id, "LOYALTY", id, CUSTOMER, 1, "CODE", "ISSUED", null));
		told("CouponIssued");
		notifications.add(new Notification(id, CUSTOMER, "COUPON_ISSUED", "SENT"));
		return stands(order.status(), payment.status(), cooking.status(), delivery.status(), delivery.riderId(), order.reason());
	}

	private Story stands(String status, String paid, String cooked, String brought, String rider, String reason) {
		boolean undone = paid.equals("CANCELLED");
		boolean settled = undone || status.equals("DELIVERED");
		order = orderThat(status, reason, settled);
		payment = new Payment(id, CUSTOMER, PRICE, undone ? PRICE : 0, paid);
		cooking = new Cooking(id, CUSTOMER, cooked);
		delivery = new Delivery(id, CUSTOMER, rider, brought);
		charge = new Charge(undone ? "REFUNDED" : "APPROVED", PRICE, undone ? PRICE : 0);
		page = new MyPage(id, CUSTOMER, 1L, PRICE, status, paid, cooked, brought, rider, reason, settled,
				undone ? (Long) PRICE : null, coupons.isEmpty() ? null : coupons.get(0).code(), redeems,
				events.stream().filter(event -> event.type().equals("OrderPlaced")).findFirst().orElseThrow().time(),
				events.stream().filter(event -> !event.type().equals("CancelGranted")).map(event -> new MyPage.Entry(event.type(), event.time())).toList());
		return this;
	}

	Order orderThat(String status, String reason, boolean settled) {
		return new Order(id, CUSTOMER, 1L, PRICE, discount, redeems, "seoul wish-" + id, status, reason, settled, List.of(), policy,
				List.of(new Order.Line(DISH, PRICE + discount, 1)));
	}

	private static String source(String type) {
		return switch (type) {
			case "PaymentApproved", "PaymentDeclined", "PayCancelled" -> "/payment";
			case "OrderAccepted", "OrderRejected", "CookStarted", "CookFinished", "CookCancelled", "CancelGranted", "CancelRefused" -> "/store";
			case "DeliveryReady", "Picked", "Arrived", "DeliveryConfirmed", "DeliveryCancelled" -> "/delivery";
			case "CouponIssued", "CouponRevoked" -> "/coupon";
			default -> "/order";
		};
	}
}
