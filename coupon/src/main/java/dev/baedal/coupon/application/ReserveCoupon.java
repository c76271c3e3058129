package dev.baedal.coupon.application;

import java.time.Clock;
import java.util.Optional;

import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.CouponRefusal;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.http.Message;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reserves a coupon for an order before payment. A repeat of the request gets the same response. */
@Service
public class ReserveCoupon {

	private final CouponOrders orders;
	private final Coupons coupons;
	private final Clock clock;
	private final TransactionOperations transaction;

	ReserveCoupon(CouponOrders orders, Coupons coupons, Clock clock, TransactionOperations transaction) {
		this.orders = orders;
		this.coupons = coupons;
		this.clock = clock;
		this.transaction = transaction;
	}

	public Reservation reserve(Wish wish) {
		return UniqueKeyRace.retryOnce(() -> transaction.execute(status -> decide(wish)));
	}

	private Reservation decide(Wish wish) {
		return orders.findForUpdate(wish.orderId())
			.flatMap(order -> decided(order, wish))
			.or(() -> coupons.findForUpdate(wish.couponId()).map(coupon -> reserve(wish, coupon)))
			.orElseGet(() -> Reservation.refused(CouponRefusal.UNKNOWN));
	}

	/** The decision that an earlier request of this order, or its end, has already made; empty for none. */
	private static Optional<Reservation> decided(CouponOrder order, Wish wish) {
		if (!order.isOpen()) {
			return Optional.of(Reservation.refused(CouponRefusal.ORDER_ENDED));
		}
		return Optional.ofNullable(order.getRedeemedCouponId())
			.map(redeemed -> redeemed == wish.couponId() ? Reservation.reserved(order.getDiscount())
					: Reservation.refused(CouponRefusal.RESERVED));
	}

	private Reservation reserve(Wish wish, Coupon coupon) {
		return coupon.refusal(wish.customerId(), wish.storeId(), wish.amount(), clock.instant())
			.map(refusal -> Reservation.refused(refusal, coupon.explain(refusal, wish.amount())))
			.orElseGet(() -> {
				// a row may exist by now, where there was none to lock: the order's end, or another request of the
				// order
				CouponOrder order = orders.lockOrOpen(wish.orderId(), wish.customerId());
				return decided(order, wish).orElseGet(() -> redeem(order, coupon, wish));
			});
	}

	private Reservation redeem(CouponOrder order, Coupon coupon, Wish wish) {
		long discount = coupon.reserve(wish.orderId(), wish.amount(), clock.instant());
		order.redeem(coupon, discount);
		return Reservation.reserved(discount);
	}

	/** @param amount the order's price without the coupon, in won */
	public record Wish(long orderId, String customerId, long storeId, long couponId, long amount) {}

	/**
	 * @param reason null when reserved
	 * @param discount in won; 0 when refused
	 * @param detail for the customer: why the coupon is refused and what would be accepted; may be null
	 */
	public record Reservation(Decision decision, @Nullable CouponRefusal reason, long discount,
			@Nullable Message detail) {

		static Reservation reserved(long discount) {
			return new Reservation(Decision.RESERVED, null, discount, null);
		}

		static Reservation refused(CouponRefusal reason) {
			return refused(reason, null);
		}

		static Reservation refused(CouponRefusal reason, @Nullable Message detail) {
			return new Reservation(Decision.REFUSED, reason, 0, detail);
		}

		public enum Decision {
			RESERVED, REFUSED
		}
	}
}
