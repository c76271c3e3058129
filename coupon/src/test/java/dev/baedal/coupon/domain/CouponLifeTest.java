package dev.baedal.coupon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** M13, M19: the status of a coupon after each transition in each status. "-" is a refusal. */
class CouponLifeTest {

	private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
	private static final CouponTerms TERMS = new CouponTerms(2_000, Duration.ofDays(30));

	private static final String TABLE = """
			          reserve   use   giveBack  revoke
			ISSUED    RESERVED  -     -         REVOKED
			RESERVED  -         USED  ISSUED    -
			USED      -         -     -         -
			REVOKED   -         -     -         -
			EXPIRED   RESERVED  -     -         REVOKED
			""";

	private static final Map<String, Consumer<Coupon>> TRANSITIONS = Map.of("reserve", c -> c.reserve(9, 18_000, T0),
			"use", c -> c.use(T0), "giveBack", c -> c.giveBack(T0), "revoke", c -> c.revoke(T0));

	static Stream<Arguments> table() {
		List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
		String[] transitions = rows.get(0);
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(0, transitions.length)
				.mapToObj(i -> Arguments.of(CouponStatus.valueOf(row[0]), transitions[i], row[i + 1])));
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@MethodSource("table")
	void followsTheTable(CouponStatus from, String transition, String expected) {
		Coupon coupon = couponIn(from);
		Instant now = at(from);

		if (expected.equals("-")) {
			assertThatExceptionOfType(TransitionNotAllowed.class)
				.isThrownBy(() -> TRANSITIONS.get(transition).accept(coupon));
			assertThat(coupon.statusAt(now)).isEqualTo(from);
		}
		else {
			TRANSITIONS.get(transition).accept(coupon);
			assertThat(coupon.statusAt(T0)).isEqualTo(CouponStatus.valueOf(expected));
		}
	}

	@Test
	void theTableCoversEveryStatusAndEveryTransition() {
		assertThat(table().map(row -> row.get()[0]).distinct())
			.containsExactlyInAnyOrder(Arrays.stream(CouponStatus.values()).toArray());
		assertThat(table()).hasSize(CouponStatus.values().length * CouponTransition.values().length);
	}

	@ParameterizedTest
	@CsvSource({ "ISSUED,", "RESERVED,RESERVED", "USED,USED", "REVOKED,REVOKED", "EXPIRED,EXPIRED" })
	void onlyAnIssuedValidCouponCanBeRedeemed(CouponStatus from, CouponRefusal refusal) {
		assertThat(couponIn(from).refusal("khl", 1, 18_000, at(from)).orElse(null)).isEqualTo(refusal);
	}

	@Test
	void isRedeemableOnlyByItsCustomerAtItsStore() {
		Coupon coupon = couponIn(CouponStatus.ISSUED);

		assertThat(coupon.refusal("jjy", 1, 18_000, T0)).hasValue(CouponRefusal.NOT_YOURS);
		assertThat(coupon.refusal("khl", 2, 18_000, T0)).hasValue(CouponRefusal.OTHER_STORE);
		assertThat(coupon.refusal("jjy", 2, 18_000, T0)).as("no details of another customer's coupon")
			.hasValue(CouponRefusal.NOT_YOURS);
	}

	@Test
	void aGateCouponIsRedeemableOnlyAfterTheDelivery() {
		Coupon coupon = Coupon.gate(7, "khl", 1, TERMS, T0);
		assertThat(coupon.refusal("khl", 1, 18_000, T0)).hasValue(CouponRefusal.NOT_YET);

		coupon.earned(T0);

		assertThat(coupon.refusal("khl", 1, 18_000, T0)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "18000, 2000", "2100, 2000", "2099, 1999", "101, 1" })
	void leavesSomethingToPay(long amount, long discount) {
		assertThat(couponIn(CouponStatus.ISSUED).reserve(9, amount, T0)).isEqualTo(discount);
	}

	@Test
	void refusesAnOrderTooSmallForADiscount() {
		assertThat(couponIn(CouponStatus.ISSUED).refusal("khl", 1, 100, T0)).hasValue(CouponRefusal.TOO_SMALL);
	}

	@Test
	void explainsARefusalAndTheAlternative() {
		Coupon coupon = couponIn(CouponStatus.RESERVED);

		assertThat(coupon.explain(CouponRefusal.TOO_SMALL, 80).in(Locale.ROOT)).contains("100원", "80원", "더 담아");
		assertThat(coupon.explain(CouponRefusal.OTHER_STORE, 80).in(Locale.ROOT))
			.contains(coupon.getStoreId() + "번 가게");
		assertThat(coupon.explain(CouponRefusal.NOT_YET, 80).in(Locale.ROOT))
			.contains("주문 " + coupon.getOrderId() + "번", "배달이 완료되면");
		assertThat(coupon.explain(CouponRefusal.RESERVED, 80).in(Locale.ROOT))
			.contains("주문 " + coupon.getRedeemedBy() + "번", "취소되면");
		assertThat(coupon.explain(CouponRefusal.EXPIRED, 80).in(Locale.ROOT))
			.containsPattern("\\d{4}년 \\d+월 \\d+일 \\d\\d:\\d\\d까지");
		assertThat(coupon.explain(CouponRefusal.NOT_YOURS, 80)).as("no details of another customer's coupon").isNull();
	}

	@Test
	void expiresAtTheEndOfItsValidity() {
		Coupon coupon = couponIn(CouponStatus.ISSUED);
		Instant end = T0.plus(TERMS.validity());

		assertThat(coupon.getValidUntil()).isEqualTo(end);
		assertThat(coupon.statusAt(end.minusMillis(1))).isEqualTo(CouponStatus.ISSUED);
		assertThat(coupon.statusAt(end)).isEqualTo(CouponStatus.EXPIRED);
	}

	@Test
	void eachStatusHasItsKoreanLabel() {
		assertThat(CouponStatus.values()).extracting(CouponStatus::label)
			.containsExactly("쿠폰발행됨", "쿠폰예약됨", "쿠폰사용됨", "쿠폰취소됨", "쿠폰만료됨");
	}

	private static Instant at(CouponStatus status) {
		return status == CouponStatus.EXPIRED ? T0.plus(TERMS.validity()) : T0;
	}

	private static Coupon couponIn(CouponStatus status) {
		Coupon coupon = Coupon.loyalty(new LoyaltyOrder(7, "khl", 1, 2), 1, TERMS, T0);
		switch (status) {
			case RESERVED -> coupon.reserve(8, 18_000, T0);
			case USED -> {
				coupon.reserve(8, 18_000, T0);
				coupon.use(T0);
			}
			case REVOKED -> coupon.revoke(T0);
			case ISSUED, EXPIRED -> {
			}
		}
		return coupon;
	}
}
