package dev.baedal.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.delivery.domain.DeliveryEvent.DeliveryCancelled;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryConfirmed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryFailed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReady;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReleased;
import dev.baedal.delivery.domain.DeliveryEvent.Picked;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * M06, M07, M08, M11, M15, M19: the status after each command and event in each status, by fulfilment. "-" is a
 * refusal, "=" changes nothing. Only WAITING_COUPON and CANCELLING are statuses of a gated order.
 */
class DeliveryLifeTest {

	private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
	private static final Instant T1 = T0.plusSeconds(60);

	private static final Map<Fulfilment, String> TABLES = new EnumMap<>(Map.of(Fulfilment.KITCHEN_RIDER,
			"""
					                WAITING   WAITING_COUPON READY     PICKED     ARRIVED    CONFIRMING CONFIRMED FAILED    CANCELLING CANCELLED
					accepted        =         =              =         =          =          =          =         =         =          =
					cooked          READY     =              =         =          =          =          =         =         =          =
					couponIssued    =         READY          =         =          =          =          =         =         =          =
					skipCoupon      -         READY          -         -          -          -          -         -         -          -
					pick            -         -              PICKED    -          -          -          -         -         -          -
					pickBySame      -         -              PICKED    =          =          =          =         =         -          -
					arrive          -         -              -         ARRIVED    -          -          -         -         -          -
					giveBack        -         -              -         READY      -          -          -         -         -          -
					giveBackByOther -         -              -         -          -          -          -         -         -          -
					fail            -         -              -         FAILED     FAILED     -          -         -         -          -
					failByOther     -         -              -         -          -          -          -         -         -          -
					release         -         -              -         READY      READY      -          -         READY     -          -
					confirm         -         -              -         CONFIRMING CONFIRMING CONFIRMING =         -         -          -
					handOver        -         -              -         -          -          -          -         -         -          -
					confirmArrived  =         =              =         =          CONFIRMING =          =         =         =          =
					confirmShipped  =         =              =         =          =          =          =         =         =          =
					close           -         -              -         -          -          CONFIRMED  =         -         -          -
					back            =         =              =         =          =          ARRIVED    =         =         =          =
					cancel          CANCELLED CANCELLING     CANCELLED CANCELLED  CANCELLED  CANCELLED  -         CANCELLED =          =
					couponRevoked   =         =              =         =          =          =          =         =         CANCELLED  =
					""",
			Fulfilment.BREW_PICKUP, """
					                WAITING   WAITING_COUPON READY      CONFIRMING CONFIRMED CANCELLING CANCELLED
					accepted        =         =              =          =          =         =          =
					cooked          READY     =              =          =          =         =          =
					couponIssued    =         READY          =          =          =         =          =
					skipCoupon      -         READY          -          -          -         -          -
					pick            -         -              -          -          -         -          -
					pickBySame      -         -              -          -          -         -          -
					arrive          -         -              -          -          -         -          -
					giveBack        -         -              -          -          -         -          -
					giveBackByOther -         -              -          -          -         -          -
					fail            -         -              -          -          -         -          -
					failByOther     -         -              -          -          -         -          -
					release         -         -              -          -          -         -          -
					confirm         -         -              -          -          =         -          -
					handOver        -         -              CONFIRMING CONFIRMING =         -          -
					confirmArrived  =         =              =          =          =         =          =
					confirmShipped  =         =              =          =          =         =          =
					close           -         -              -          CONFIRMED  =         -          -
					back            =         =              =          READY      =         =          =
					cancel          CANCELLED CANCELLING     CANCELLED  CANCELLED  -         =          =
					couponRevoked   =         =              =          =          =         CANCELLED  =
					""", Fulfilment.SHIP_ON_PAYMENT,
			"""
					                WAITING   WAITING_COUPON PICKED     ARRIVED    CONFIRMING CONFIRMED FAILED    CANCELLING CANCELLED
					accepted        PICKED    =              =          =          =          =         =         =          =
					cooked          =         =              =          =          =          =         =         =          =
					couponIssued    =         PICKED         =          =          =          =         =         =          =
					skipCoupon      -         PICKED         -          -          -          -         -         -          -
					pick            -         -              -          -          -          -         -         -          -
					pickBySame      -         -              =          -          -          -         -         -          -
					arrive          -         -              ARRIVED    -          -          -         -         -          -
					giveBack        -         -              -          -          -          -         -         -          -
					giveBackByOther -         -              -          -          -          -         -         -          -
					fail            -         -              FAILED     FAILED     -          -         -         -          -
					failByOther     -         -              -          -          -          -         -         -          -
					release         -         -              PICKED     PICKED     -          -         PICKED    -          -
					confirm         -         -              CONFIRMING CONFIRMING CONFIRMING =         -         -          -
					handOver        -         -              -          -          -          -         -         -          -
					confirmArrived  =         =              =          =          =          =         =         =          =
					confirmShipped  =         =              CONFIRMING CONFIRMING =          =         =         =          =
					close           -         -              -          -          CONFIRMED  =         -         -          -
					back            =         =              =          =          ARRIVED    =         =         =          =
					cancel          CANCELLED CANCELLING     CANCELLED  CANCELLED  CANCELLED  -         CANCELLED =          =
					couponRevoked   =         =              =          =          =          =         =         CANCELLED  =
					"""));

	private static final Map<String, Consumer<Delivery>> COMMANDS = Map.ofEntries(
			Map.entry("accepted", d -> d.accepted(T1)), Map.entry("cooked", d -> d.cooked(T1)),
			Map.entry("couponIssued", d -> d.couponIssued(5, T1)),
			Map.entry("skipCoupon", d -> d.skipCoupon("away", T1)), Map.entry("pick", d -> d.pick("rider-8", T1)),
			Map.entry("pickBySame", d -> d.pick(carrier(d), T1)), Map.entry("arrive", d -> d.arrive(T1)),
			Map.entry("giveBack", d -> d.giveBack(carrier(d), "ill", T1)),
			Map.entry("giveBackByOther", d -> d.giveBack("rider-8", "ill", T1)),
			Map.entry("fail", d -> d.fail(carrier(d), "nobody home", T1)),
			Map.entry("failByOther", d -> d.fail("rider-8", "nobody home", T1)),
			Map.entry("release", d -> d.release("no answer", T1)), Map.entry("confirm", d -> d.getRide().confirm(T1)),
			Map.entry("handOver", d -> d.getRide().handOver(T1)),
			Map.entry("confirmArrived", d -> d.getRide().confirmArrived(T1, T1)),
			Map.entry("confirmShipped", d -> d.getRide().confirmShipped(T1, T1)), Map.entry("close", d -> d.close(T1)),
			Map.entry("back", d -> d.getRide().back(T1)), Map.entry("cancel", d -> d.cancel(T1)),
			Map.entry("couponRevoked", d -> d.couponRevoked(T1)));

	static Stream<Arguments> table() {
		return TABLES.entrySet().stream().flatMap(table -> cells(table.getKey(), table.getValue()));
	}

	private static Stream<Arguments> cells(Fulfilment fulfilment, String table) {
		List<String[]> rows = table.lines().map(line -> line.strip().split("\\s+")).toList();
		String[] statuses = rows.get(0);
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(0, statuses.length)
				.mapToObj(i -> Arguments.of(fulfilment, DeliveryStatus.valueOf(statuses[i]), row[0], row[i + 1])));
	}

	@ParameterizedTest(name = "{0}: {1} {2} -> {3}")
	@MethodSource("table")
	void followsTheTable(Fulfilment fulfilment, DeliveryStatus from, String command, String expected) {
		Delivery delivery = deliveryIn(from, fulfilment);

		switch (expected) {
			case "-" -> {
				assertThatExceptionOfType(TransitionNotAllowed.class)
					.isThrownBy(() -> COMMANDS.get(command).accept(delivery));
				assertUnchanged(delivery, from);
			}
			case "=" -> {
				COMMANDS.get(command).accept(delivery);
				assertUnchanged(delivery, from);
			}
			default -> {
				COMMANDS.get(command).accept(delivery);
				assertThat(delivery.getRide().getStatus()).isEqualTo(DeliveryStatus.valueOf(expected));
				assertThat(delivery.getRide().getUpdatedAt()).isEqualTo(T1);
			}
		}
	}

	@Test
	void theTablesCoverEveryStatusAndEveryCommand() {
		assertThat(TABLES).containsOnlyKeys(Fulfilment.values());
		assertThat(cells(Fulfilment.KITCHEN_RIDER, TABLES.get(Fulfilment.KITCHEN_RIDER)).map(row -> row.get()[1])
			.distinct()).containsExactlyInAnyOrder(Arrays.stream(DeliveryStatus.values()).toArray());
		assertThat(table().map(row -> row.get()[2].toString()).distinct())
			.containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
		// a brew is never PICKED, ARRIVED or FAILED, and a parcel is never READY
		assertThat(table()).hasSize((3 * DeliveryStatus.values().length - 4) * COMMANDS.size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			KITCHEN_RIDER   | READY      | PICK
			KITCHEN_RIDER   | PICKED     | ARRIVE GIVE_BACK FAIL CONFIRM
			KITCHEN_RIDER   | ARRIVED    | FAIL CONFIRM
			BREW_PICKUP     | READY      | HANDOVER
			BREW_PICKUP     | CONFIRMING | HANDOVER
			SHIP_ON_PAYMENT | PICKED     | ARRIVE FAIL CONFIRM
			SHIP_ON_PAYMENT | CANCELLING | ''
			""")
	void aRefusalNamesTheStatusAndTheCommandsOfTheFulfilment(Fulfilment fulfilment, DeliveryStatus status,
			String allowed) {
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> deliveryIn(status, fulfilment).skipCoupon("no", T1))
			.satisfies(e -> assertThat(e.current()).isEqualTo(status))
			.satisfies(e -> assertThat(String.join(" ", e.allowed())).isEqualTo(allowed));
	}

	@Test
	void aReleaseRemovesTheRiderAndNamesThemInTheEvent() {
		Delivery delivery = deliveryIn(DeliveryStatus.ARRIVED);

		assertThat(delivery.release("no answer", T1))
			.containsExactly(new DeliveryReleased(7, "khl", "rider-7", "no answer", "rider-7"));
		assertWithoutRider(delivery);
		assertThat(delivery.pick("rider-7", T1)).isPresent();
	}

	/** A carrier, such as the staff at a counter, needs no notification. */
	@Test
	void aCancelNamesOnlyTheRiderWhoHasTheDelivery() {
		assertThat(deliveryIn(DeliveryStatus.PICKED).cancel(T1)).hasValue(new DeliveryCancelled(7, "khl", "rider-7"));
		assertThat(deliveryIn(DeliveryStatus.READY).cancel(T1)).hasValue(new DeliveryCancelled(7, "khl", null));
		assertThat(deliveryIn(DeliveryStatus.PICKED, Fulfilment.SHIP_ON_PAYMENT).cancel(T1))
			.hasValue(new DeliveryCancelled(7, "khl", null));
		assertThat(deliveryIn(DeliveryStatus.CONFIRMING, Fulfilment.BREW_PICKUP).cancel(T1))
			.hasValue(new DeliveryCancelled(7, "khl", null));
		Delivery givenBack = deliveryIn(DeliveryStatus.PICKED);
		givenBack.giveBack("rider-7", "ill", T1);
		assertThat(givenBack.cancel(T1)).hasValue(new DeliveryCancelled(7, "khl", null));
	}

	@Test
	void givingBackRemovesTheRiderAndNamesThemInTheEvent() {
		Delivery delivery = deliveryIn(DeliveryStatus.PICKED);

		assertThat(delivery.giveBack("rider-7", "ill", T1))
			.isEqualTo(new DeliveryReleased(7, "khl", "rider-7", "ill", null));
		assertWithoutRider(delivery);
	}

	@Test
	void refusesAnotherRidersGiveBackWithoutNamingTheRider() {
		assertThatExceptionOfType(OtherRider.class)
			.isThrownBy(() -> deliveryIn(DeliveryStatus.PICKED).giveBack("rider-8", "ill", T1))
			.satisfies(e -> {
				assertThat(e.explanation().in(Locale.KOREAN)).contains("배달을 맡은 라이더만").doesNotContain("rider-7");
				assertThat(e.explanation().in(Locale.ENGLISH)).contains("Only the rider").doesNotContain("rider-7");
			});
	}

	@Test
	void keepsTheFailureUntilTheRelease() {
		Delivery delivery = deliveryIn(DeliveryStatus.ARRIVED);

		assertThat(delivery.fail("rider-7", "nobody home", T1))
			.isEqualTo(new DeliveryFailed(7, "khl", "rider-7", "nobody home"));
		assertThat(delivery.getRide().getFailure()).isEqualTo("nobody home");
		assertThat(delivery.release("again", T1))
			.containsExactly(new DeliveryReleased(7, "khl", "rider-7", "again", "rider-7"));
		assertThat(delivery.getRide().getFailure()).isNull();
		assertWithoutRider(delivery);
	}

	@Test
	void aParcelLeavesOnAcceptanceAndAgainOnRelease() {
		Delivery delivery = waiting(Fulfilment.SHIP_ON_PAYMENT, false);

		assertThat(delivery.accepted(T0)).containsExactly(new DeliveryReady(7, "khl", 1, "seoul"),
				new Picked(7, "khl", "parcel"));
		assertThat(delivery.accepted(T0)).isEmpty();
		assertThat(delivery.release("lost", T1)).containsExactly(new DeliveryReleased(7, "khl", "parcel", "lost", null),
				new Picked(7, "khl", "parcel"));
	}

	@Test
	void aGatedParcelLeavesWithItsCoupon() {
		Delivery delivery = deliveryIn(DeliveryStatus.WAITING_COUPON, Fulfilment.SHIP_ON_PAYMENT);

		assertThat(delivery.couponIssued(5, T1)).extracting(Object::getClass)
			.containsExactly((Class) DeliveryReady.class, (Class) Picked.class);
		assertThat(delivery.getGate().getCouponId()).isEqualTo(5);
	}

	@Test
	void keepsTheReasonForSkippingTheCoupon() {
		Delivery delivery = deliveryIn(DeliveryStatus.WAITING_COUPON);

		delivery.skipCoupon("coupon is away", T1);

		assertThat(delivery.getGate().getSkipped()).isEqualTo("coupon is away");
		assertThat(delivery.getGate().getCouponId()).isNull();
	}

	@Test
	void backsOffCouponRequestsUpToTheLongestPause() {
		Delivery delivery = deliveryIn(DeliveryStatus.WAITING_COUPON);
		List<Long> pauses = IntStream.range(0, 7).mapToObj(i -> {
			Instant due = delivery.getGate().getAskAt();
			assertThat(delivery.claimCouponAsk(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)), due))
				.isTrue();
			assertThat(delivery.claimCouponAsk(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)), due))
				.as("another replica")
				.isFalse();
			return Duration.between(due, delivery.getGate().getAskAt()).toSeconds();
		}).toList();

		assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
		assertThat(delivery.getRide().getUpdatedAt()).as("start of the wait").isEqualTo(T0);
	}

	@ParameterizedTest
	@EnumSource(names = { "WAITING", "WAITING_COUPON", "READY", "PICKED", "ARRIVED", "CONFIRMING", "FAILED" })
	void aGatedDeliveryIsCancelledOnlyWhenItsCouponIsRevoked(DeliveryStatus from) {
		Delivery delivery = in(from, Fulfilment.KITCHEN_RIDER, true);

		assertThat(delivery.cancel(T1)).isEmpty();
		assertThat(delivery.cancel(T1)).isEmpty();
		assertThat(delivery.getRide().getStatus()).isEqualTo(DeliveryStatus.CANCELLING);

		assertThat(delivery.couponRevoked(T1))
			.hasValue(new DeliveryCancelled(7, "khl", delivery.getRide().getRiderId()));
		assertThat(delivery.couponRevoked(T1)).isEmpty();
		assertThat(delivery.cancel(T1)).as("repeated")
			.hasValue(new DeliveryCancelled(7, "khl", delivery.getRide().getRiderId()));
	}

	@Test
	void isNotConfirmedBeforeTheDeadline() {
		assertThat(deliveryIn(DeliveryStatus.ARRIVED).getRide().confirmArrived(T0, T1)).isFalse();
		assertThat(deliveryIn(DeliveryStatus.ARRIVED, Fulfilment.SHIP_ON_PAYMENT).getRide().confirmShipped(T0, T1))
			.isFalse();
	}

	@Test
	void aRefusedCloseReturnsAPickedDeliveryToPicked() {
		Delivery delivery = deliveryIn(DeliveryStatus.PICKED);
		delivery.getRide().confirm(T0);

		delivery.getRide().back(T1);

		assertThat(delivery.getRide().getStatus()).isEqualTo(DeliveryStatus.PICKED);
	}

	@Test
	void aRefusedHandoverRemovesTheCarrier() {
		Delivery delivery = deliveryIn(DeliveryStatus.CONFIRMING, Fulfilment.BREW_PICKUP);
		assertThat(delivery.getRide().getRiderId()).isEqualTo("staff");

		delivery.getRide().back(T1);

		assertThat(delivery.getRide().getRiderId()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "KITCHEN_RIDER", "BREW_PICKUP" })
	void isNotOfferedBeforeTheStoreAccepts(Fulfilment fulfilment) {
		Delivery delivery = waiting(fulfilment, false);

		assertThatIllegalStateException().isThrownBy(() -> delivery.cooked(T1));
		assertThat(delivery.getRide().getStatus()).isEqualTo(DeliveryStatus.WAITING);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CONFIRMED", "WAITING_COUPON", "CANCELLING" })
	void everyCancelIsAnswered(DeliveryStatus from) {
		Delivery delivery = deliveryIn(from);

		assertThat(delivery.cancel(T1)).hasValue(new DeliveryCancelled(7, "khl", delivery.getRide().getRiderId()));
	}

	@Test
	void publishesOneConfirmationForTwoCloses() {
		Delivery delivery = deliveryIn(DeliveryStatus.CONFIRMING);

		assertThat(delivery.close(T1)).hasValue(new DeliveryConfirmed(7, "khl", 1, "rider-7"));
		assertThat(delivery.close(T1)).isEmpty();
	}

	@Test
	void eachStatusHasItsKoreanLabel() {
		assertThat(DeliveryStatus.values()).extracting(DeliveryStatus::label)
			.containsExactly("주문됨", "쿠폰발행대기", "요리완료됨", "배달시작됨", "배달도착됨", "배달확인중", "배달완료됨", "배달실패됨", "배달취소중", "배달취소됨");
	}

	private static void assertWithoutRider(Delivery delivery) {
		assertThat(delivery.getRide().getStatus()).isEqualTo(DeliveryStatus.READY);
		assertThat(delivery.getRide().getRiderId()).isNull();
		assertThat(delivery.getRide().getPickedAt()).isNull();
		assertThat(delivery.getRide().getArrivedAt()).isNull();
		assertThat(delivery.getRide().getReadyAt()).isEqualTo(T1);
	}

	private static void assertUnchanged(Delivery delivery, DeliveryStatus from) {
		assertThat(delivery.getRide().getStatus()).isEqualTo(from);
		assertThat(delivery.getRide().getUpdatedAt()).isEqualTo(T0);
	}

	/** The rider or carrier who has the delivery; rider-7 for a delivery without one. */
	private static String carrier(Delivery delivery) {
		return delivery.getRide().getRiderId() == null ? "rider-7" : delivery.getRide().getRiderId();
	}

	private static Delivery deliveryIn(DeliveryStatus status) {
		return deliveryIn(status, Fulfilment.KITCHEN_RIDER);
	}

	private static Delivery deliveryIn(DeliveryStatus status, Fulfilment fulfilment) {
		return in(status, fulfilment, status == DeliveryStatus.WAITING_COUPON || status == DeliveryStatus.CANCELLING);
	}

	private static Delivery waiting(Fulfilment fulfilment, boolean gated) {
		return Delivery.waiting(new PlacedOrder(7, "khl", 1, "seoul", "seoul gangnam 1", null, fulfilment, gated), T0);
	}

	/** Takes the usual transitions to this status; a ride or a parcel arrives before it is confirmed or fails. */
	private static Delivery in(DeliveryStatus status, Fulfilment fulfilment, boolean gated) {
		Delivery delivery = waiting(fulfilment, gated);
		if (status == DeliveryStatus.WAITING && fulfilment == Fulfilment.SHIP_ON_PAYMENT) {
			return delivery;
		}
		List<Consumer<Delivery>> way = switch (fulfilment) {
			case KITCHEN_RIDER -> List.of(d -> d.cooked(T0), d -> d.pick("rider-7", T0), d -> d.arrive(T0),
					d -> d.getRide().confirm(T0), d -> d.close(T0));
			case BREW_PICKUP -> List.of(d -> d.cooked(T0), d -> d.getRide().handOver(T0), d -> d.close(T0));
			case SHIP_ON_PAYMENT -> List.of(d -> d.arrive(T0), d -> d.getRide().confirm(T0), d -> d.close(T0));
		};
		delivery.accepted(T0);
		switch (status) {
			case CANCELLING, CANCELLED -> {
				delivery.cancel(T0);
				if (status == DeliveryStatus.CANCELLED && gated) {
					delivery.couponRevoked(T0);
				}
			}
			case WAITING_COUPON -> delivery.cooked(T0);
			case FAILED -> {
				in(delivery, DeliveryStatus.ARRIVED, way, gated);
				delivery.fail(delivery.getRide().getRiderId(), "nobody home", T0);
			}
			default -> in(delivery, status, way, gated);
		}
		assertThat(delivery.getRide().getStatus()).isEqualTo(status);
		return delivery;
	}

	private static void in(Delivery delivery, DeliveryStatus status, List<Consumer<Delivery>> way, boolean gated) {
		for (Consumer<Delivery> step : way) {
			if (delivery.getRide().getStatus() == status) {
				return;
			}
			if (delivery.getRide().getStatus() == DeliveryStatus.WAITING_COUPON) {
				delivery.couponIssued(5, T0);
			}
			if (delivery.getRide().getStatus() != status) {
				step.accept(delivery);
			}
			if (gated && status != DeliveryStatus.WAITING_COUPON) {
				delivery.couponIssued(5, T0);
			}
		}
	}
}
