package dev.baedal.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.platform.lifecycle.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** M06, M07, M08, M11: what each command and event makes of each state. "-" is a refusal, "=" changes nothing. */
class DeliveryLifeTest {

	private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
	private static final Instant T1 = T0.plusSeconds(60);

	private static final String TABLE = """
			            accepted  offer  pick    pickBySame  arrive   release  confirm     confirmArrived  close      back     cancel
			WAITING     =         READY  -       -           -        -        -           =               -          =        CANCELLED
			READY       =         =      PICKED  PICKED      -        -        -           =               -          =        CANCELLED
			PICKED      =         =      -       =           ARRIVED  READY    CONFIRMING  =               -          =        CANCELLED
			ARRIVED     =         =      -       -           -        READY    CONFIRMING  CONFIRMING      -          =        CANCELLED
			CONFIRMING  =         =      -       -           -        -        CONFIRMING  =               CONFIRMED  ARRIVED  CANCELLED
			CONFIRMED   =         =      -       -           -        -        =           =               =          =        -
			CANCELLED   =         =      -       -           -        -        -           =               -          =        =
			""";

	private static final Map<String, Consumer<Delivery>> COMMANDS = Map.ofEntries(
			Map.entry("accepted", d -> d.accepted(T1)), Map.entry("offer", d -> d.offer(T1)),
			Map.entry("pick", d -> d.pick("rider-8", T1)), Map.entry("pickBySame", d -> d.pick("rider-7", T1)),
			Map.entry("arrive", d -> d.arrive(T1)), Map.entry("release", d -> d.release("no answer", T1)),
			Map.entry("confirm", d -> d.confirm(T1)), Map.entry("confirmArrived", d -> d.confirmArrived(T1, T1)),
			Map.entry("close", d -> d.close(T1)), Map.entry("back", d -> d.back(T1)),
			Map.entry("cancel", d -> d.cancel(T1)));

	static Stream<Arguments> table() {
		List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
		String[] commands = rows.get(0);
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(0, commands.length)
				.mapToObj(i -> Arguments.of(DeliveryStatus.valueOf(row[0]), commands[i], row[i + 1])));
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@MethodSource("table")
	void followsTheTable(DeliveryStatus from, String command, String expected) {
		Delivery delivery = deliveryIn(from);

		switch (expected) {
			case "-" -> {
				assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> COMMANDS.get(command).accept(delivery));
				assertUnchanged(delivery, from);
			}
			case "=" -> {
				COMMANDS.get(command).accept(delivery);
				assertUnchanged(delivery, from);
			}
			default -> {
				COMMANDS.get(command).accept(delivery);
				assertThat(delivery.getStatus()).isEqualTo(DeliveryStatus.valueOf(expected));
				assertThat(delivery.getUpdatedAt()).isEqualTo(T1);
			}
		}
	}

	@Test
	void theTableCoversEveryStateAndEveryCommand() {
		assertThat(table().map(row -> row.get()[0]).distinct())
			.containsExactlyInAnyOrder(Arrays.stream(DeliveryStatus.values()).toArray());
		assertThat(table().map(row -> row.get()[1].toString()).distinct())
			.containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
		assertThat(table()).hasSize(DeliveryStatus.values().length * COMMANDS.size());
	}

	@Test
	void aRefusalNamesTheStateAndWhatIsAllowed() {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> deliveryIn(DeliveryStatus.PICKED).pick("rider-8", T1))
			.satisfies(e -> assertThat(e.current()).isEqualTo(DeliveryStatus.PICKED))
			.satisfies(e -> assertThat(e.allowed()).containsExactly("ARRIVE", "CONFIRM"));
	}

	@Test
	void whatIsReleasedIsNobodysAndSaysWhoHadIt() {
		Delivery delivery = deliveryIn(DeliveryStatus.ARRIVED);

		assertThat(delivery.release("no answer", T1))
			.isEqualTo(new DeliveryEvent.DeliveryReleased(7, "khl", "rider-7", "no answer"));
		assertThat(delivery.getRiderId()).isNull();
		assertThat(delivery.getArrivedAt()).isNull();
		assertThat(delivery.getReadyAt()).isEqualTo(T1);
		assertThat(delivery.pick("rider-7", T1)).isPresent();
	}

	@Test
	void isNotConfirmedForACustomerWhoMayStillDoIt() {
		assertThat(deliveryIn(DeliveryStatus.ARRIVED).confirmArrived(T0, T1)).isFalse();
	}

	@Test
	void aDeliveryThatNeverArrivedGoesBackOnTheRoad() {
		Delivery delivery = deliveryIn(DeliveryStatus.PICKED);
		delivery.confirm(T0);

		delivery.back(T1);

		assertThat(delivery.getStatus()).isEqualTo(DeliveryStatus.PICKED);
	}

	@Test
	void isNotOfferedBeforeTheStoreTookIt() {
		Delivery delivery = Delivery.waiting(7, "khl", 1, "seoul", "seoul gangnam 1", T0);

		assertThatIllegalStateException().isThrownBy(() -> delivery.offer(T1));
		assertThat(delivery.getStatus()).isEqualTo(DeliveryStatus.WAITING);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "CONFIRMED")
	void everyCancelIsAnswered(DeliveryStatus from) {
		assertThat(deliveryIn(from).cancel(T1)).isEqualTo(new DeliveryEvent.DeliveryCancelled(7, "khl"));
	}

	@Test
	void saysItOnceWhenOrderClosesTwice() {
		Delivery delivery = deliveryIn(DeliveryStatus.CONFIRMING);

		assertThat(delivery.close(T1)).hasValue(new DeliveryEvent.DeliveryConfirmed(7, "khl", 1, "rider-7"));
		assertThat(delivery.close(T1)).isEmpty();
	}

	@Test
	void eachStateHasItsKoreanWord() {
		assertThat(DeliveryStatus.values()).extracting(DeliveryStatus::label)
			.containsExactly("주문됨", "요리완료됨", "배달시작됨", "배달도착됨", "배달확인중", "배달완료됨", "배달취소됨");
	}

	private static void assertUnchanged(Delivery delivery, DeliveryStatus from) {
		assertThat(delivery.getStatus()).isEqualTo(from);
		assertThat(delivery.getUpdatedAt()).isEqualTo(T0);
	}

	/** Accepted, in the hands of rider-7, and arrived before it is confirmed. */
	private static Delivery deliveryIn(DeliveryStatus status) {
		Delivery delivery = Delivery.waiting(7, "khl", 1, "seoul", "seoul gangnam 1", T0);
		delivery.accepted(T0);
		if (status == DeliveryStatus.CANCELLED) {
			delivery.cancel(T0);
			return delivery;
		}
		List<Consumer<Delivery>> way = List.of(d -> d.offer(T0), d -> d.pick("rider-7", T0), d -> d.arrive(T0),
				d -> d.confirm(T0), d -> d.close(T0));
		way.stream().limit(status.ordinal()).forEach(step -> step.accept(delivery));
		assertThat(delivery.getStatus()).isEqualTo(status);
		return delivery;
	}
}
