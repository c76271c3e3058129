package dev.baedal.order.application.placing;

import java.util.Arrays;
import java.util.List;

import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.PaymentFailure;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reserves a coupon between the commit of an order and its payment, so that the discount is never charged (M13). */
@Component
class RedeemCoupon {

	private static final List<String> NOT_THEIRS = Arrays.asList("UNKNOWN", "NOT_YOURS");

	private final Coupons coupons;
	private final PlacementTransactions transactions;
	private final EndUnpaidOrder ending;

	RedeemCoupon(Coupons coupons, PlacementTransactions transactions, EndUnpaidOrder ending) {
		this.coupons = coupons;
		this.transactions = transactions;
		this.ending = ending;
	}

	/**
	 * @return the order at its discounted price; unchanged when it redeems no coupon
	 * @throws UnknownCoupon or {@link CouponNotUsable} when coupon refuses; there is no order
	 * @throws CouponUnavailable when coupon is unavailable; there is no order, and any reservation is released
	 */
	Order on(Order order) {
		Long couponId = order.getSettlement().getCouponId();
		if (couponId == null) {
			return order;
		}
		long orderId = order.getOrderId();
		Coupons.Answer answer = coupons.reserve(new Coupons.Reservation(orderId, order.getCustomerId(),
				order.getStoreId(), couponId, order.getSettlement().getSubtotal()));
		return switch (answer.decision()) {
			case RESERVED -> discounted(orderId, answer.discount());
			case REFUSED -> {
				ending.refuseCoupon(orderId, answer.refusal());
				throw refused(couponId, answer.refusal());
			}
			case NOT_ASKED -> {
				ending.fail(orderId, PaymentFailure.COUPON_UNAVAILABLE);
				throw new CouponUnavailable();
			}
			case UNKNOWN -> {
				ending.abandon(orderId, PaymentFailure.COUPON_UNAVAILABLE, "coupon gave no answer in time");
				throw new CouponUnavailable();
			}
		};
	}

	/** @param refusal a reason code, followed by a colon and a sentence for the customer if coupon gives one */
	static RuntimeException refused(long couponId, @Nullable String refusal) {
		String[] parts = String.valueOf(refusal).split(": ", 2);
		return NOT_THEIRS.contains(parts[0]) ? new UnknownCoupon(couponId)
				: new CouponNotUsable(couponId, CouponRefusalReason.of(parts[0]), parts.length == 2 ? parts[1] : null);
	}

	private Order discounted(long orderId, long discount) {
		try {
			return transactions.discount(orderId, discount);
		}
		catch (TransitionNotAllowed | ConcurrencyFailureException e) {
			// the order was abandoned while coupon was slow: the reservation is being released
			throw new CouponUnavailable();
		}
	}
}
