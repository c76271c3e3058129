package dev.baedal.coupon.application;

import java.time.Clock;
import java.util.Optional;

import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.coupon.domain.Refusal;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** An order redeems a coupon before it is paid: the same answer however often it asks. */
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
			.orElseGet(() -> Reservation.refused(Refusal.UNKNOWN));
	}

	/** What has become of this order's wish for a coupon already. */
	private static Optional<Reservation> decided(CouponOrder order, Wish wish) {
		if (!order.isOpen()) {
			return Optional.of(Reservation.refused(Refusal.ORDER_ENDED));
		}
		return Optional.ofNullable(order.getRedeemedCouponId())
			.map(redeemed -> redeemed == wish.couponId() ? Reservation.reserved(order.getDiscount())
					: Reservation.refused(Refusal.RESERVED));
	}

	private Reservation reserve(Wish wish, Coupon coupon) {
		return coupon.refusal(wish.customerId(), wish.storeId(), wish.amount(), clock.instant())
			.map(refusal -> Reservation.refused(refusal, coupon.explain(refusal, wish.amount())))
			.orElseGet(() -> {
				// there may be a row by now, where there was none to lock: the order's end, or another wish of it
				CouponOrder order = orders.lockOrOpen(wish.orderId(), wish.customerId());
				return decided(order, wish).orElseGet(() -> redeem(order, coupon, wish));
			});
	}

	private Reservation redeem(CouponOrder order, Coupon coupon, Wish wish) {
		long discount = coupon.reserve(wish.orderId(), wish.amount(), clock.instant());
		order.redeem(coupon, discount);
		return Reservation.reserved(discount);
	}

	/** @param amount what the order costs without the coupon, in won */
	public record Wish(long orderId, String customerId, long storeId, long couponId, long amount) {}

	/**
	 * @param reason null when it is reserved
	 * @param discount in won; 0 when it is refused
	 * @param detail why it is refused and what would do, for the customer; may be null
	 */
	public record Reservation(Decision decision, Refusal reason, long discount, String detail) {

		static Reservation reserved(long discount) {
			return new Reservation(Decision.RESERVED, null, discount, null);
		}

		static Reservation refused(Refusal reason) {
			return refused(reason, null);
		}

		static Reservation refused(Refusal reason, String detail) {
			return new Reservation(Decision.REFUSED, reason, 0, detail);
		}

		public enum Decision {
			RESERVED, REFUSED
		}
	}
}
