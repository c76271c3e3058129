package dev.baedal.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every current status × every status of an event as a table: rows are current statuses, columns those of events. */
class StagesTest {

	private static final String ORDER = """
			           PLACED    ACCEPTED  REJECTED  COOKING   COOKED    DELIVERING DELIVERED CANCELLED
			null       PLACED    ACCEPTED  REJECTED  COOKING   COOKED    DELIVERING DELIVERED CANCELLED
			PLACED     PLACED    ACCEPTED  REJECTED  COOKING   COOKED    DELIVERING DELIVERED CANCELLED
			ACCEPTED   ACCEPTED  ACCEPTED  ACCEPTED  COOKING   COOKED    DELIVERING DELIVERED CANCELLED
			REJECTED   REJECTED  REJECTED  REJECTED  REJECTED  REJECTED  REJECTED   REJECTED  CANCELLED
			COOKING    COOKING   COOKING   COOKING   COOKING   COOKED    DELIVERING DELIVERED CANCELLED
			COOKED     COOKED    COOKED    COOKED    COOKED    COOKED    DELIVERING DELIVERED CANCELLED
			DELIVERING DELIVERING DELIVERING DELIVERING DELIVERING DELIVERING DELIVERING DELIVERED CANCELLED
			DELIVERED  DELIVERED DELIVERED DELIVERED DELIVERED DELIVERED DELIVERED  DELIVERED DELIVERED
			CANCELLED  CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED  CANCELLED CANCELLED""";

	private static final String PAYMENT = """
			          APPROVED  CANCELLED
			null      APPROVED  CANCELLED
			APPROVED  APPROVED  CANCELLED
			CANCELLED CANCELLED CANCELLED""";

	private static final String COOKING = """
			          RECEIVED  ACCEPTED  REJECTED  STARTED   FINISHED  CANCELLED
			null      RECEIVED  ACCEPTED  REJECTED  STARTED   FINISHED  CANCELLED
			RECEIVED  RECEIVED  ACCEPTED  REJECTED  STARTED   FINISHED  CANCELLED
			ACCEPTED  ACCEPTED  ACCEPTED  ACCEPTED  STARTED   FINISHED  CANCELLED
			REJECTED  REJECTED  REJECTED  REJECTED  REJECTED  REJECTED  CANCELLED
			STARTED   STARTED   STARTED   STARTED   STARTED   FINISHED  CANCELLED
			FINISHED  FINISHED  FINISHED  FINISHED  FINISHED  FINISHED  CANCELLED
			CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED""";

	private static final String DELIVERY = """
			          WAITING   READY     PICKED    ARRIVED   FAILED    CONFIRMED CANCELLED
			null      WAITING   READY     PICKED    ARRIVED   FAILED    CONFIRMED CANCELLED
			WAITING   WAITING   READY     PICKED    ARRIVED   FAILED    CONFIRMED CANCELLED
			READY     READY     READY     PICKED    ARRIVED   FAILED    CONFIRMED CANCELLED
			PICKED    PICKED    PICKED    PICKED    ARRIVED   FAILED    CONFIRMED CANCELLED
			ARRIVED   ARRIVED   ARRIVED   ARRIVED   ARRIVED   FAILED    CONFIRMED CANCELLED
			FAILED    FAILED    FAILED    FAILED    FAILED    FAILED    FAILED    CANCELLED
			CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED
			CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED""";

	private static final String COUPON = """
			          ISSUED    CANCELLED
			null      ISSUED    CANCELLED
			ISSUED    ISSUED    CANCELLED
			CANCELLED CANCELLED CANCELLED""";

	record Pair(String current, String target, String expected) {}

	@ParameterizedTest
	@MethodSource
	void ordersAdvanceAndEndOnce(Pair pair) {
		assertThat(next(OrderStatus.class, pair)).isEqualTo(pair.expected());
	}

	static Stream<Pair> ordersAdvanceAndEndOnce() {
		return pairs(ORDER, OrderStatus.class);
	}

	@ParameterizedTest
	@MethodSource
	void paymentsAreCancelledOnceAndForAll(Pair pair) {
		assertThat(next(PaymentState.class, pair)).isEqualTo(pair.expected());
	}

	static Stream<Pair> paymentsAreCancelledOnceAndForAll() {
		return pairs(PAYMENT, PaymentState.class);
	}

	@ParameterizedTest
	@MethodSource
	void cookingsAdvanceUntilCancelled(Pair pair) {
		assertThat(next(CookingState.class, pair)).isEqualTo(pair.expected());
	}

	static Stream<Pair> cookingsAdvanceUntilCancelled() {
		return pairs(COOKING, CookingState.class);
	}

	@ParameterizedTest
	@MethodSource
	void deliveriesAdvanceUntilConfirmedFailedOrCancelled(Pair pair) {
		assertThat(next(DeliveryState.class, pair)).isEqualTo(pair.expected());
	}

	static Stream<Pair> deliveriesAdvanceUntilConfirmedFailedOrCancelled() {
		return pairs(DELIVERY, DeliveryState.class);
	}

	@ParameterizedTest
	@MethodSource
	void couponsAreRevokedOnceAndForAll(Pair pair) {
		assertThat(next(CouponState.class, pair)).isEqualTo(pair.expected());
	}

	static Stream<Pair> couponsAreRevokedOnceAndForAll() {
		return pairs(COUPON, CouponState.class);
	}

	private static <S extends Enum<S> & Stage<S>> String next(Class<S> part, Pair pair) {
		S current = pair.current().equals("null") ? null : Enum.valueOf(part, pair.current());
		assertThat(Stage.next(current, null)).isEqualTo(current);
		return Stage.next(current, Enum.valueOf(part, pair.target())).name();
	}

	private static <S extends Enum<S>> Stream<Pair> pairs(String table, Class<S> part) {
		List<List<String>> rows = table.lines().map(line -> Arrays.asList(line.strip().split("\\s+"))).toList();
		assertThat(rows.get(0)).hasSize(part.getEnumConstants().length);
		assertThat(rows).hasSize(part.getEnumConstants().length + 2);
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(0, rows.get(0).size())
				.mapToObj(i -> new Pair(row.get(0), rows.get(0).get(i), row.get(i + 1))));
	}
}
