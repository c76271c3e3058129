package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.Story.cancelled;
import static dev.baedal.faults.invariant.Story.delivered;
import static dev.baedal.faults.invariant.Story.gated;
import static dev.baedal.faults.invariant.Story.granted;
import static dev.baedal.faults.invariant.Story.placed;
import static dev.baedal.faults.invariant.Story.rejected;
import static dev.baedal.faults.invariant.Story.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

import dev.baedal.faults.snapshot.Charge;
import dev.baedal.faults.snapshot.Cooking;
import dev.baedal.faults.snapshot.Coupon;
import dev.baedal.faults.snapshot.Delivery;
import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.MenuState;
import dev.baedal.faults.snapshot.MyPage;
import dev.baedal.faults.snapshot.Notification;
import dev.baedal.faults.snapshot.Order;
import dev.baedal.faults.snapshot.Payment;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Stock;
import dev.baedal.faults.snapshot.Stock.Movement;
import dev.baedal.faults.workload.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant holds on a correct snapshot, and reports exactly the order that a test corrupted. */
class InvariantsTest {

	static List<Invariant> all() {
		return Invariant.all();
	}

	@ParameterizedTest
	@MethodSource("all")
	void holdsOnACorrectSnapshot(Invariant invariant) {
		assertThat(invariant.violations(snapshot(Story.correct()))).isEmpty();
	}

	@Test
	void reportsATakenOrderThatIsMissing() {
		reports(new EveryTakenOrderExists(), placed(1), story -> story.order = null);
	}

	@Test
	void reportsATakenOrderOfAnotherCustomer() {
		reports(new EveryTakenOrderExists(), placed(1), story -> story.order = new Order(1, "guest-1", 1L, 4_500, 0, 0,
				null, "busan", "PLACED", null, false, List.of(), Story.DECIDED, List.of()));
	}

	@Test
	void reportsAChargeWithoutAnOrder() {
		reports(new EveryChargeBelongsToAnOrder(), placed(1),
				story -> story.order = story.orderThat("PAYMENT_FAILED", null, true));
	}

	@Test
	void reportsARefusedRequestThatBecameAnOrder() {
		reports(new RefusedOrdersDoNotExist(), placed(1), story -> {
			story.seen.clear();
			story.answered(Action.PLACE, 503);
		});
	}

	@Test
	void acceptsAnOrderAfterAnUnknownOutcome() {
		Story story = placed(1);
		story.seen.clear();
		story.answered(Action.PLACE, 504).answered(Action.PLACE, 503);

		assertThat(new RefusedOrdersDoNotExist().violations(snapshot(story))).isEmpty();
	}

	@Test
	void reportsTwoOrdersOfOneKey() {
		Story first = placed(1);
		Story second = placed(2);
		second.order = new Order(2, "member-1", 1L, 4_500, 0, 0, null, first.order.address(), "PLACED", null, false,
				List.of(), Story.DECIDED, List.of());

		assertThat(new OneKeyOneOrder().violations(snapshot(first, second))).extracting(Violation::orderId)
			.containsExactly(2L);
	}

	@Test
	void reportsALostCommand() {
		reports(new AcceptedOrdersAreKept(), placed(1), story -> story.answered(Action.ACCEPT, 200));
		reports(new AcceptedOrdersAreKept(), delivered(1), story -> story.answered(Action.CANCEL, 200));
		reports(new AcceptedOrdersAreKept(), cancelled(1), story -> story.answered(Action.CONFIRM, 200));
	}

	@Test
	void reportsTwoRidersWithOneDelivery() {
		reports(new OneOfTwoCommandsWins(), delivered(1), story -> story.answered(Action.PICK, 200, "rider-2"));
		reports(new OneOfTwoCommandsWins(), delivered(1),
				story -> story.delivery = new Delivery(1, "member-1", "rider-9", "CONFIRMED"));
	}

	@Test
	void reportsACancelAndAConfirmThatBothWon() {
		reports(new OneOfTwoCommandsWins(), delivered(1), story -> story.answered(Action.CANCEL, 200));
	}

	@Test
	void reportsA401ForAValidToken() {
		assertThat(new CallersKeepAccess().violations(snapshot(delivered(1).answered(Action.CONFIRM, 401)))).hasSize(1);
		assertThat(new CallersKeepAccess().violations(snapshot(delivered(1).answered(Action.CONFIRM, 503)))).isEmpty();
	}

	@Test
	void reportsOrdersThatWaitForEver() {
		reports(new NothingIsOverdue(), placed(1),
				story -> story.order = story.orderThat("PAYMENT_PENDING", null, false));
		reports(new NothingIsOverdue(), cancelled(1),
				story -> story.payment = new Payment(1, "member-1", 4_500, 0, "REFUNDING"));
		reports(new NothingIsOverdue(), delivered(1),
				story -> story.delivery = new Delivery(1, "member-1", "rider-1", "CONFIRMING"));
		reports(new NothingIsOverdue(), delivered(1),
				story -> story.notifications.add(new Notification(1, "member-1", "DELIVERED", "PENDING", "key")));
	}

	@Test
	void reportsAnEndThatIsNotSettled() {
		reports(new EveryEndIsSettled(), cancelled(1),
				story -> story.order = story.orderThat("CANCELLED", null, false));
		reports(new EveryEndIsSettled(), rejected(1), story -> without(story, "DeliveryCancelled"));
		reports(new EveryEndIsSettled(), cancelled(1), story -> without(story, "OrderSettled"));
	}

	@Test
	void reportsASecondAnswerButNotARepeatedRecord() {
		reports(new EveryEndIsSettled(), cancelled(1), story -> story.publishedAs("CookCancelled", "another"));
		assertThat(new EveryEndIsSettled()
			.violations(snapshot(cancelled(1).publishedAs("CookCancelled", "CookCancelled-1")))).isEmpty();
	}

	@Test
	void reportsAMissingRefund() {
		Story story = cancelled(1);
		story.payment = new Payment(1, "member-1", 4_500, 0, "CANCELLED");

		assertThat(new MoneyBalances().violations(snapshot(story))).extracting(Violation::orderId)
			.containsExactly(1L, 0L);
	}

	@Test
	void reportsADoubleRefundThatPaymentAndMyPageAgreeOn() {
		Consumer<Story> twice = story -> {
			story.payment = new Payment(1, "member-1", 4_500, 9_000, "CANCELLED");
			story.page(page -> new MyPage(1, "member-1", 1L, 4_500L, "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED",
					null, "changed my mind", true, 9_000L, null, null, page.placedAt(), page.promisedAt(),
					page.deliveryFee(), page.history()));
		};

		reports(new MoneyBalances(), cancelled(1), twice);
		reports(new ProviderAgrees(), cancelled(1), twice);
	}

	@Test
	void reportsAPaymentThatDiffersFromThePrice() {
		reports(new MoneyBalances(), delivered(1),
				story -> story.payment = new Payment(1, "member-1", 450, 0, "APPROVED"));
	}

	@Test
	void reportsARefundedOrderThatWasDelivered() {
		Story story = delivered(1);
		story.payment = new Payment(1, "member-1", 4_500, 4_500, "CANCELLED");

		assertThat(new MoneyBalances().violations(snapshot(story))).extracting(Violation::orderId)
			.containsExactly(1L, 0L);
	}

	@Test
	void reportsAChargeThatOnlyTheProviderHas() {
		reports(new ProviderAgrees(), cancelled(1), story -> story.charge = new Charge("APPROVED", 4_500, 0));
		reports(new ProviderAgrees(), Story.abandoned(1), story -> story.charge = new Charge("APPROVED", 4_500, 0));
	}

	@Test
	void reportsServicesThatDisagree() {
		reports(new ServicesAgree(), delivered(1),
				story -> story.delivery = new Delivery(1, "member-1", "rider-1", "CANCELLED"));
		reports(new ServicesAgree(), cancelled(1),
				story -> story.cooking = new Cooking(1, "member-1", "STARTED", null));
		reports(new ServicesAgree(), placed(1), story -> story.cooking = null);
		reports(new ServicesAgree(), placed(1), story -> story.order = null);
	}

	@Test
	void reportsARowThatIsShownTwice() {
		Snapshot all = snapshot(placed(1));

		assertThat(new ServicesAgree().violations(new Snapshot(all.orders(), all.seen(), all.members(),
				List.of("cookings 1"), all.stocks(), all.menus(), all.hits(), all.leftOver())))
			.extracting(Violation::what)
			.containsExactly("shown twice: cookings 1");
	}

	@Test
	void reportsASecondEventButNotARepeatedRecord() {
		reports(new NoEventIsPublishedTwice(), delivered(1), story -> story.publishedAs("Picked", "another"));
		assertThat(new NoEventIsPublishedTwice().violations(snapshot(delivered(1).publishedAs("Picked", "Picked-1"))))
			.isEmpty();
	}

	@Test
	void reportsALostEvent() {
		reports(new EveryStateIsPublished(), delivered(1), story -> without(story, "Picked"));
		reports(new EveryStateIsPublished(), placed(1), story -> without(story, "OrderPlaced"));
		reports(new EveryStateIsPublished(), gated(1), story -> without(story, "CouponIssued"));
	}

	@Test
	void reportsACouponTooManyAndOneTooFew() {
		assertThat(new CouponsAreExact().violations(snapshot(delivered(1).earnsCoupon()))).hasSize(1);
		assertThat(new CouponsAreExact().violations(snapshot(delivered(1), delivered(2)))).hasSize(1);
	}

	@Test
	void reportsAPageWithAWrongField() {
		reports(new MyPageMatchesServices(), delivered(1),
				story -> story.page(page -> new MyPage(1, "member-1", 1L, 4_500L, "DELIVERING", "APPROVED", "FINISHED",
						"CONFIRMED", "rider-1", null, true, null, null, null, page.placedAt(), page.promisedAt(),
						page.deliveryFee(), page.history())));
		reports(new MyPageMatchesServices(), delivered(1), story -> story.page(page -> null));
		reports(new MyPageMatchesServices(), Story.delayed(1),
				story -> story.cooking = new Cooking(1, "member-1", "ACCEPTED", Instant.EPOCH));
		reports(new MyPageMatchesServices(), cancelled(1),
				story -> story.page(page -> new MyPage(1, "member-1", 1L, 4_500L, "CANCELLED", "CANCELLED", "CANCELLED",
						"CANCELLED", null, "changed my mind", true, null, null, null, page.placedAt(),
						page.promisedAt(), page.deliveryFee(), page.history())));
	}

	@Test
	void reportsAHistoryThatRepeatsOrLeavesOutOrRunsAhead() {
		reports(new MyPageHistoryIsCausal(), delivered(1),
				story -> history(story, entries -> entries.add(entries.get(0))));
		reports(new MyPageHistoryIsCausal(), delivered(1), story -> history(story, entries -> entries.remove(4)));
		reports(new MyPageHistoryIsCausal(), delivered(1),
				story -> history(story, entries -> Collections.swap(entries, 4, 6)));
	}

	@Test
	void reportsANotificationThatIsMissingDoubledOrWithoutAnEvent() {
		reports(new NotificationsAreExact(), delivered(1), story -> story.notifications.remove(0));
		reports(new NotificationsAreExact(), delivered(1),
				story -> story.notifications.add(story.notifications.get(0)));
		reports(new NotificationsAreExact(), placed(1), story -> story.notifyAndSend("PICKED", "member-1", "key"));
		reports(new NotificationsAreExact(), placed(1), story -> story.notifyAndSend("A_NEW_KIND", "member-1", "key"));
	}

	private static List<Story> storiesOfEveryKind() {
		return List.of(delivered(1).earnsCoupon(), rejected(1), cancelled(1), granted(1), Story.refused(1),
				Story.failed(1), Story.delayed(1), Story.takenAway(1), Story.couponsBack(1));
	}

	@Test
	void reportsEachKindOfMessageThatIsMissingOrDoubled() {
		for (Story story : storiesOfEveryKind()) {
			for (Notification notification : List.copyOf(story.notifications)) {
				reports(new NotificationsAreExact(), story, corrupted -> corrupted.notifications.remove(notification));
				story.notifications.add(notification);
				reports(new NotificationsAreExact(), story, corrupted -> corrupted.notifications.add(notification));
				story.notifications.remove(notification);
			}
		}
	}

	/** The texts of each kind are in a file that notification needs to start. */
	@Test
	void coversEveryKindOfMessageThatNotificationCanSend() throws IOException {
		Properties texts = new Properties();
		try (Reader file = Files
			.newBufferedReader(Path.of("../../notification/src/main/resources/notifications.properties"))) {
			texts.load(file);
		}

		assertThat(texts.stringPropertyNames()).isNotEmpty().isSubsetOf(Messages.kinds());
	}

	@Test
	void coversEveryKindOfMessageWithAStory() {
		assertThat(storiesOfEveryKind().stream().flatMap(story -> story.notifications.stream()).map(Notification::kind))
			.containsAll(Messages.kinds());
	}

	@Test
	void reportsAMessageThatIsUnsentSentTwiceOrWithoutANotification() {
		reports(new ChannelSendsOnce(), delivered(1), story -> story.sent.remove(0));
		reports(new ChannelSendsOnce(), delivered(1), story -> story.send("member-1", "PICKED:1:member-1:another-key"));
		reports(new ChannelSendsOnce(), delivered(1),
				story -> story.send("member-1", story.notifications.get(0).dedupeKey()));
	}

	@Test
	void acceptsARepeatedMessageOnlyAfterAFault() {
		Story story = delivered(1);
		Instant first = story.sent.get(0).at();
		story.send("member-1", story.sent.get(0).key());
		Instant again = story.sent.get(story.sent.size() - 1).at();

		assertThat(sentAgain(story, first.plusMillis(1))).isEmpty();
		assertThat(sentAgain(story, first.minusSeconds(60))).as("a disk that was full already").isEmpty();
		assertThat(sentAgain(story, again.plusMillis(1))).as("before the fault").hasSize(1);
		assertThat(sentAgain(story, first.minusSeconds(3_600))).as("long after it").hasSize(1);
	}

	private static List<Violation> sentAgain(Story story, Instant hit) {
		Snapshot all = snapshot(story);
		return new ChannelSendsOnce().violations(new Snapshot(all.orders(), all.seen(), all.members(), all.twice(),
				all.stocks(), all.menus(), List.of(hit), all.leftOver()));
	}

	@Test
	void reportsAnOldLastMenuAndOneThatDiffersFromStore() {
		Map<String, String> expensive = Map.of("price", "6500");
		Map<String, String> cheap = Map.of("price", "4500");

		assertThat(onTopic(new MenuState("item:61", 7, 7, expensive, expensive))).isEmpty();
		assertThat(onTopic(new MenuState("item:61", 6, 7, expensive, expensive))).as("an old version is the last")
			.hasSize(1);
		assertThat(onTopic(new MenuState("item:61", 7, 7, cheap, expensive))).as("store shows another").hasSize(1);
		assertThat(onTopic(new MenuState("item:61", -1, -1, Map.of(), expensive))).as("never published").hasSize(1);
	}

	private static List<Violation> onTopic(MenuState menu) {
		Snapshot all = snapshot(placed(1));
		return new MenusAreCurrent().violations(new Snapshot(all.orders(), all.seen(), all.members(), all.twice(),
				all.stocks(), List.of(menu), all.hits(), all.leftOver()));
	}

	@Test
	void reportsATopicOutOfOrderButNotARepeatedRecord() {
		reports(new TopicIsInOrder(), delivered(1), story -> Collections.swap(story.events, 3, 4));
		reports(new TopicIsInOrder(), cancelled(1), story -> {
			Event settled = story.events.remove(story.events.size() - 1);
			story.events.add(0, settled);
		});
		assertThat(new TopicIsInOrder().violations(snapshot(delivered(1).publishedAs("OrderPlaced", "OrderPlaced-1"))))
			.isEmpty();
	}

	@Test
	void reportsAnOrderThatCostsMoreThanItsQuote() {
		assertThat(new OrdersCostTheirQuote().violations(snapshot(placed(1).quoted(4_500)))).isEmpty();
		reports(new OrdersCostTheirQuote(), placed(1), story -> story.quoted(4_000));
	}

	@Test
	void reportsADiscountThatDoesNotAddUp() {
		Coupon coupon = new Coupon(7, "LOYALTY", 2, "member-1", 1, "CODE", "RESERVED", 1L);

		reports(new DiscountsBalance(), placed(1).redeeming(coupon, 2_000), story -> story.redeeming(coupon, 0));
	}

	@Test
	void reportsACouponThatIsUsedTwiceOrNotReturned() {
		Coupon reserved = new Coupon(7, "LOYALTY", 50, "member-1", 1, "CODE", "RESERVED", 1L);
		Story earned = delivered(50);
		earned.coupons.add(reserved);

		assertThat(new CouponsAreUsedOnce().violations(snapshot(earned, placed(1).redeeming(reserved, 2_000))))
			.isEmpty();
		assertThat(new CouponsAreUsedOnce()
			.violations(snapshot(earned, placed(1).redeeming(reserved, 2_000), placed(2).redeeming(reserved, 2_000))))
			.extracting(Violation::orderId)
			.containsExactly(1L);
		assertThat(new CouponsAreUsedOnce().violations(snapshot(earned, cancelled(1).redeeming(reserved, 2_000))))
			.hasSize(1);
		assertThat(new CouponsAreUsedOnce().violations(snapshot(earned, delivered(1).redeeming(reserved, 2_000))))
			.hasSize(1);
		assertThat(new CouponsAreUsedOnce().violations(snapshot(placed(1).redeeming(reserved, 2_000)))).hasSize(1);
	}

	@Test
	void reportsAGatedDeliveryWithoutItsCouponAndACancelledOneWithALiveOne() {
		reports(new DeliveryWaitsForCoupon(), gated(1), story -> story.coupons.clear());
		reports(new DeliveryWaitsForCoupon(), gated(1),
				story -> story.order = story.orderThat("CANCELLED", null, true));
		reports(new DeliveryWaitsForCoupon(), gated(1), story -> {
			without(story, "CouponIssued");
			story.published("CouponIssued");
		});
		Story revoked = gated(1);
		revoked.order = revoked.orderThat("CANCELLED", null, true);
		revoked.coupons.set(0, revoked.gateCoupon("REVOKED"));
		assertThat(new DeliveryWaitsForCoupon().violations(snapshot(revoked))).isEmpty();
	}

	@Test
	void reportsAClaimThatIsLostOrGrantedWhileItCooks() {
		reports(new ClaimsAreDecidedOnce(), granted(1), story -> story.published("CookStarted"));
		reports(new ClaimsAreDecidedOnce(), granted(1),
				story -> story.order = story.orderThat("ACCEPTED", null, false));
		reports(new ClaimsAreDecidedOnce(), placed(1).of(Story.DECIDED), story -> story.answered(Action.CANCEL, 202));
	}

	@Test
	void reportsStockThatDoesNotBalance() {
		Movement entered = new Movement(1, "ADJUSTED", null, 2, 2);
		Movement taken = new Movement(2, "TAKEN", 1L, -1, 1);
		Movement restored = new Movement(3, "RESTORED", 1L, 1, 2);

		assertThat(inStock(1, placed(1), entered, taken)).isEmpty();
		assertThat(inStock(2, cancelled(1), entered, taken, restored)).isEmpty();
		assertThat(inStock(2, placed(1), entered, taken)).as("level").hasSize(1);
		assertThat(inStock(2, placed(1), entered)).as("not taken").hasSize(1);
		assertThat(inStock(1, cancelled(1), entered, taken)).as("not restored").hasSize(1);
		assertThat(inStock(-1, placed(1), taken)).as("negative").isNotEmpty();
		assertThat(inStock(0, placed(1), entered, taken, new Movement(3, "TAKEN", 1L, -1, 0))).as("twice").isNotEmpty();
	}

	private static List<Violation> inStock(int level, Story story, Movement... book) {
		return new StockBalances().violations(snapshot(List.of(new Stock(Story.DISH, level, List.of(book))), story));
	}

	@Test
	void reportsLeftOverWork() {
		Snapshot all = snapshot(placed(1));

		assertThat(new OutboxesAreEmpty().violations(new Snapshot(all.orders(), all.seen(), all.members(), List.of(),
				List.of(), List.of(), List.of(), Map.of("store parked", 2L))))
			.extracting(Violation::what)
			.containsExactly("store parked: 2");
	}

	private static void reports(Invariant invariant, Story story, Consumer<Story> how) {
		assertThat(invariant.violations(snapshot(story))).as("before the corruption").isEmpty();
		how.accept(story);
		assertThat(invariant.violations(snapshot(story, placed(99)))).extracting(Violation::orderId).containsOnly(1L);
	}

	private static void without(Story story, String type) {
		story.events.removeIf(event -> event.type().equals(type));
	}

	private static void history(Story story, Consumer<List<MyPage.Entry>> how) {
		story.page(page -> {
			List<MyPage.Entry> entries = new ArrayList<>(page.history());
			how.accept(entries);
			return new MyPage(page.orderId(), page.customerId(), page.storeId(), page.price(), page.status(),
					page.payment(), page.cooking(), page.delivery(), page.riderId(), page.reason(), page.settled(),
					page.refunded(), page.couponCode(), page.couponId(), page.placedAt(), page.promisedAt(),
					page.deliveryFee(), entries);
		});
	}
}
