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
import dev.baedal.faults.picture.Trail;

/** An order of 4,500 won whose every part is as it should be, until a test spoils one. Its parts may be replaced. */
final class Story {

	private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
	private static final String CUSTOMER = "member-1";
	private static final long PRICE = 4_500;
	private static final Map<String, String> KINDS = Map.of("OrderAccepted", "ORDER_ACCEPTED", "OrderRejected",
			"ORDER_REJECTED", "CookStarted", "COOK_STARTED", "CookFinished", "COOK_FINISHED", "Picked", "PICKED",
			"DeliveryConfirmed", "DELIVERED", "OrderCancelled", "ORDER_CANCELLED", "PayCancelled", "PAYMENT_CANCELLED");

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

	static Picture picture(Story... stories) {
		TreeMap<Long, Trail> trails = new TreeMap<>();
		for (Story story : stories) {
			trails.put(story.id, new Trail(story.id, story.order, story.payment, story.cooking, story.delivery,
					story.page, List.copyOf(story.coupons), List.copyOf(story.notifications), List.copyOf(story.events),
					List.copyOf(story.seen), story.charge));
		}
		long delivered = Stream.of(stories).filter(story -> story.order != null && story.order.status().equals("DELIVERED")).count();
		return new Picture(trails, Stream.of(stories).flatMap(story -> story.seen.stream()).toList(),
				List.of(new Member(CUSTOMER, BEGIN, delivered)), List.of(), Map.of("order baedal.outbox", 0L), true);
	}

	/** One of everything, and a coupon for two deliveries. */
	static Story[] allIsWell() {
		Story second = delivered(5);
		second.earnsCoupon();
		return new Story[] { placed(1), cancelled(2), rejected(3), delivered(4), second, abandoned(6) };
	}

	Story earnsCoupon() {
		coupons.add(new Coupon(id, CUSTOMER, 1, "CODE"));
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
				undone ? (Long) PRICE : null, coupons.isEmpty() ? null : coupons.get(0).code(),
				events.stream().filter(event -> event.type().equals("OrderPlaced")).findFirst().orElseThrow().time(),
				events.stream().map(event -> new MyPage.Entry(event.type(), event.time())).toList());
		return this;
	}

	Order orderThat(String status, String reason, boolean settled) {
		return new Order(id, CUSTOMER, 1L, PRICE, "seoul wish-" + id, status, reason, settled, List.of(),
				new Order.Policy("LOYALTY_EVERY_N", 2));
	}

	private static String source(String type) {
		return switch (type) {
			case "PaymentApproved", "PaymentDeclined", "PayCancelled" -> "/payment";
			case "OrderAccepted", "OrderRejected", "CookStarted", "CookFinished", "CookCancelled" -> "/store";
			case "DeliveryReady", "Picked", "Arrived", "DeliveryConfirmed", "DeliveryCancelled" -> "/delivery";
			case "CouponIssued" -> "/coupon";
			default -> "/order";
		};
	}
}
