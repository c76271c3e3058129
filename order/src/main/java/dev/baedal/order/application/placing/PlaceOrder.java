package dev.baedal.order.application.placing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;

import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.order.application.pricing.PriceChanged;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderEvent.OrderPlaced;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.PaymentFailure;
import dev.baedal.order.domain.Settlement;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.platform.logging.OrderLogContext;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Places an order: opens it, reserves its coupon, takes its payment, and only then places it (M01, M02). Each of these
 * commits on its own, so that a crash in between leaves an order that {@link ExpireUnpaidOrders} finds.
 */
@Service
public class PlaceOrder {

	private final PlacementTransactions transactions;
	private final RedeemCoupon coupon;
	private final EndUnpaidOrder ending;
	private final Payments payments;
	private final ConcurrentDuplicates duplicates;
	private final Clock clock;

	PlaceOrder(PlacementTransactions transactions, RedeemCoupon coupon, EndUnpaidOrder ending, Payments payments,
			ConcurrentDuplicates duplicates, Clock clock) {
		this.transactions = transactions;
		this.coupon = coupon;
		this.ending = ending;
		this.payments = payments;
		this.duplicates = duplicates;
		this.clock = clock;
	}

	/**
	 * @param idempotencyKey the client's key for this request, or null; one key never places a second order
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is the customer who orders
	 * @throws PaymentDeclined when the provider declined; there is no order
	 * @throws PaymentUnavailable when payment is unavailable; there is no order, and any charge is refunded
	 * @throws CouponUnavailable when coupon is unavailable; there is no order, and any reservation is released
	 * @throws PriceChanged when the price differs from the one that the customer was shown; there is no order
	 * @throws TransitionNotAllowed or {@link dev.baedal.platform.problem.NotFound} when the coupon cannot be redeemed
	 */
	public Order place(NewOrder request, @Nullable String idempotencyKey) {
		PlacementTransactions.Opened opened = open(
				request.by(Caller.now().speaksAs(Role.CUSTOMER, "customerId", request.customerId())), idempotencyKey);
		try (var logged = OrderLogContext.about(opened.order().getOrderId())) {
			return opened.isNew() ? pay(expected(coupon.on(opened.order()), request.expectedTotal()))
					: outcome(duplicates.await(opened.order()), request.expectedTotal());
		}
	}

	private PlacementTransactions.Opened open(NewOrder request, @Nullable String idempotencyKey) {
		return idempotencyKey == null ? transactions.open(request, null)
				: UniqueKeyRace.retryOnce(() -> transactions.open(request, idempotencyKey));
	}

	/** Fails an order whose total is not the expected one, which also releases a reserved coupon. */
	private Order expected(Order order, @Nullable Long total) {
		if (!PriceChanged.isTotal(order, total)) {
			ending.fail(order.getOrderId(), PaymentFailure.PRICE_CHANGED);
			throw PriceChanged.ofTotal(order, total);
		}
		return order;
	}

	private Order pay(Order order) {
		return switch (payments.pay(order.getOrderId(), order.getCustomerId(), order.getSettlement().getPrice())) {
			case APPROVED -> placed(order);
			case DECLINED -> {
				ending.fail(order.getOrderId(), PaymentFailure.DECLINED);
				throw new PaymentDeclined();
			}
			case NOT_ASKED -> {
				ending.fail(order.getOrderId(), PaymentFailure.UNAVAILABLE);
				throw new PaymentUnavailable();
			}
			case UNKNOWN -> {
				ending.abandon(order.getOrderId(), PaymentFailure.UNAVAILABLE, "payment gave no answer in time");
				throw new PaymentUnavailable();
			}
		};
	}

	/** Makes the transition before the transaction, which may be repeated. */
	private Order placed(Order order) {
		OrderPlaced placed = order.place(clock.instant());
		try {
			transactions.recordPlaced(order, placed);
		}
		catch (ConcurrencyFailureException e) {
			// the order was abandoned while payment was slow: the charge is being refunded
			throw new PaymentUnavailable();
		}
		order.rowUpdated();
		return order;
	}

	private static Order outcome(Order order, @Nullable Long total) {
		if (order.getState().getStatus() != OrderStatus.PAYMENT_FAILED) {
			return order;
		}
		Settlement settlement = order.getSettlement();
		throw switch (requireNonNull(settlement.getPaymentFailure(), "a failed payment has its reason")) {
			case DECLINED -> new PaymentDeclined();
			case UNAVAILABLE -> new PaymentUnavailable();
			case COUPON_REFUSED -> RedeemCoupon
				.refused(requireNonNull(settlement.getCouponId(), "only a coupon is refused"), order.getReason());
			case COUPON_UNAVAILABLE -> new CouponUnavailable();
			case PRICE_CHANGED -> PriceChanged.ofTotal(order, total);
		};
	}
}
