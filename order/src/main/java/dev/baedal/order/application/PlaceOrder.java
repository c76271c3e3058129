package dev.baedal.order.application;

import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.PaymentFailure;
import dev.baedal.platform.lifecycle.NotAllowed;
import dev.baedal.platform.logging.OrderLogContext;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Places an order: open it, have its coupon reserved and it paid, and only then is it placed (M01, M02). Each step commits on its own,
 * so that a crash in between leaves an order that {@link ExpireUnpaidOrders} finds.
 */
@Service
public class PlaceOrder {

	private final PlacementTransactions transactions;
	private final RedeemCoupon coupon;
	private final Payments payments;
	private final ConcurrentDuplicates duplicates;

	PlaceOrder(PlacementTransactions transactions, RedeemCoupon coupon, Payments payments,
			ConcurrentDuplicates duplicates) {
		this.transactions = transactions;
		this.coupon = coupon;
		this.payments = payments;
		this.duplicates = duplicates;
	}

	/**
	 * @param idempotencyKey the client's name for this wish, or null; the same name never makes a second order
	 * @throws dev.baedal.platform.problem.Forbidden unless a customer asks, for themselves
	 * @throws PaymentDeclined and there is no order
	 * @throws PaymentUnavailable and there is no order; whatever was charged is given back
	 * @throws CouponUnavailable and there is no order; whatever was reserved is given back
	 * @throws PriceChanged and there is no order: it costs something else than the customer was shown
	 * @throws NotAllowed or {@link dev.baedal.platform.problem.NotFound} when the coupon cannot be redeemed
	 */
	public Order place(NewOrder wish, String idempotencyKey) {
		PlacementTransactions.Opened opened = open(
				wish.by(Caller.now().speaksAs(Role.CUSTOMER, "customerId", wish.customerId())), idempotencyKey);
		try (var logged = OrderLogContext.about(opened.order().getOrderId())) {
			return opened.isNew() ? pay(expected(coupon.on(opened.order()), wish.expectedTotal()))
					: outcome(duplicates.await(opened.order()), wish.expectedTotal());
		}
	}

	private PlacementTransactions.Opened open(NewOrder wish, String idempotencyKey) {
		return idempotencyKey == null ? transactions.open(wish, null)
				: UniqueKeyRace.retryOnce(() -> transactions.open(wish, idempotencyKey));
	}

	/** With its failure a coupon that was reserved goes back. */
	private Order expected(Order order, Long total) {
		if (!PriceChanged.isTotal(order, total)) {
			transactions.failPayment(order.getOrderId(), PaymentFailure.PRICE_CHANGED);
			throw PriceChanged.ofTotal(order, total);
		}
		return order;
	}

	private Order pay(Order order) {
		return switch (payments.pay(order.getOrderId(), order.getCustomerId(), order.getPrice())) {
			case APPROVED -> placed(order.getOrderId());
			case DECLINED -> {
				transactions.failPayment(order.getOrderId(), PaymentFailure.DECLINED);
				throw new PaymentDeclined();
			}
			case NOT_ASKED -> {
				transactions.failPayment(order.getOrderId(), PaymentFailure.UNAVAILABLE);
				throw new PaymentUnavailable();
			}
			case UNKNOWN -> {
				transactions.abandon(order.getOrderId(), PaymentFailure.UNAVAILABLE, "payment gave no answer in time");
				throw new PaymentUnavailable();
			}
		};
	}

	private Order placed(long orderId) {
		try {
			return transactions.place(orderId);
		}
		catch (NotAllowed | ConcurrencyFailureException e) {
			// it was abandoned while payment took its time, and the charge is on its way back
			throw new PaymentUnavailable();
		}
	}

	private static Order outcome(Order order, Long total) {
		if (order.getStatus() != OrderStatus.PAYMENT_FAILED) {
			return order;
		}
		throw switch (order.getPaymentFailure()) {
			case DECLINED -> new PaymentDeclined();
			case UNAVAILABLE -> new PaymentUnavailable();
			case COUPON_REFUSED -> RedeemCoupon.refused(order.getCouponId(), order.getReason());
			case COUPON_UNAVAILABLE -> new CouponUnavailable();
			case PRICE_CHANGED -> PriceChanged.ofTotal(order, total);
		};
	}
}
