package dev.baedal.coupon.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.baedal.coupon.application.ReserveCoupon.Reservation;
import dev.baedal.coupon.application.ReserveCoupon.Wish;
import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.CouponRefusal;
import dev.baedal.coupon.domain.CouponStatus;
import dev.baedal.coupon.domain.CouponTerms;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.coupon.domain.LoyaltyOrder;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** The order's row is read twice, since there may be none to lock at first. A commit between the two reads decides. */
class ReserveCouponTest {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
	private static final long ORDER = 17;

	private final CouponOrders orders = mock();
	private final Coupons coupons = mock();
	private final Coupon coupon = Coupon.loyalty(new LoyaltyOrder(7, "khl", 1, 2), 1,
			new CouponTerms(2_000, Duration.ofDays(30)), NOW);
	private final CouponOrder order = new CouponOrder(ORDER, "khl");
	private final ReserveCoupon reserve = new ReserveCoupon(orders, coupons, Clock.fixed(NOW, ZoneOffset.UTC),
			TransactionOperations.withoutTransaction());

	@Test
	void reservesForAnOpenOrder() {
		assertThat(reserve()).isEqualTo(Reservation.reserved(2_000));
		assertThat(coupon.getStatus()).isEqualTo(CouponStatus.RESERVED);
	}

	@Test
	void refusesAnOrderThatEndsBetweenTheTwoReads() {
		order.end();

		assertThat(reserve()).isEqualTo(Reservation.refused(CouponRefusal.ORDER_ENDED));
		assertThat(coupon.getStatus()).isEqualTo(CouponStatus.ISSUED);
	}

	@Test
	void refusesAnOrderThatReservesAnotherCouponBetweenTheTwoReads() {
		Coupon another = mock();
		when(another.getCouponId()).thenReturn(4L);
		order.redeem(another, 500);

		assertThat(reserve()).isEqualTo(Reservation.refused(CouponRefusal.RESERVED));
		assertThat(coupon.getStatus()).isEqualTo(CouponStatus.ISSUED);
	}

	private Reservation reserve() {
		when(orders.findForUpdate(ORDER)).thenReturn(Optional.empty());
		when(coupons.findForUpdate(anyLong())).thenReturn(Optional.of(coupon));
		when(orders.lockOrOpen(anyLong(), anyString())).thenReturn(order);
		return reserve.reserve(new Wish(ORDER, "khl", 1, 3, 18_000));
	}
}
