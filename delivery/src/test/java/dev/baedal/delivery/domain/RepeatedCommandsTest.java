package dev.baedal.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every command × every status in which its caller may repeat it: "yes" where its effect still stands. */
class RepeatedCommandsTest {

	private static final String TABLE = """
			               PICK ARRIVE GIVE_BACK FAIL CONFIRM HANDOVER RELEASE LET_GO
			WAITING        -    -      -         -    -       -        -       -
			WAITING_COUPON -    -      -         -    -       -        -       -
			READY          -    -      yes       -    -       -        yes     yes
			PICKED         yes  -      yes       -    -       -        yes     yes
			ARRIVED        yes  yes    yes       -    -       -        yes     yes
			CONFIRMING     yes  yes    yes       -    yes     yes      yes     yes
			CONFIRMED      yes  yes    yes       -    yes     yes      yes     yes
			FAILED         yes  yes    yes       yes  -       -        yes     yes
			CANCELLING     -    -      -         -    -       -        -       -
			CANCELLED      -    -      -         -    -       -        -       -
			""";

	static Stream<Arguments> table() {
		List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(1, row.length)
				.mapToObj(i -> Arguments.of(DeliveryTransition.valueOf(rows.get(0)[i - 1]),
						DeliveryStatus.valueOf(row[0]), row[i].equals("yes"))));
	}

	@ParameterizedTest(name = "{0} repeated while {1}: {2}")
	@MethodSource("table")
	void isRepeatedWhileItsEffectStands(DeliveryTransition command, DeliveryStatus state, boolean expected) {
		Delivery delivery = deliveryIn(state);
		assertThat(delivery.getRide().isRepeated(command, "rider-7")).as("never given").isFalse();

		delivery.getRide().given(command, "rider-7");

		assertThat(delivery.getRide().isRepeated(command, "rider-7")).isEqualTo(expected);
		assertThat(delivery.getRide().isRepeated(command, "rider-8")).as("of another rider").isFalse();
	}

	@Test
	void theTableCoversEveryCommandAndEveryStatus() {
		assertThat(table().map(row -> row.get()[0]).distinct())
			.contains(Stream.of(DeliveryTransition.values()).filter(DeliveryTransition::isCommand).toArray());
		assertThat(table().map(row -> row.get()[1]).distinct()).containsExactly((Object[]) DeliveryStatus.values());
	}

	@Test
	void anAnonymisedDeliveryKeepsNoRider() {
		Delivery delivery = deliveryIn(DeliveryStatus.PICKED);
		delivery.getRide().given(DeliveryTransition.PICK, "rider-7");

		delivery.anonymise();

		assertThat(delivery.getRide().getGiven().givers()).isEmpty();
	}

	private static Delivery deliveryIn(DeliveryStatus state) {
		Delivery delivery = Delivery.waiting(
				new PlacedOrder(7, "khl", 1, "seoul", "seoul gangnam 1", null, Fulfilment.KITCHEN_RIDER, false),
				Instant.EPOCH);
		ReflectionTestUtils.setField(delivery.getRide(), "status", state);
		return delivery;
	}
}
