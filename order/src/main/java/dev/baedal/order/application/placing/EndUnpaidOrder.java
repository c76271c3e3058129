package dev.baedal.order.application.placing;

import dev.baedal.order.domain.PaymentFailure;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Ends the order of a request that cannot be placed. While the request waited for coupon or payment, the order may have
 * been abandoned by {@link ExpireUnpaidOrders}, here or on another replica: then its end is known to all, and the
 * customer gets the same response as without the delay.
 */
@Component
class EndUnpaidOrder {

	private static final Logger log = LoggerFactory.getLogger(EndUnpaidOrder.class);

	private final PlacementTransactions transactions;

	EndUnpaidOrder(PlacementTransactions transactions) {
		this.transactions = transactions;
	}

	/** Ends an order whose payment was declined or never requested. */
	void fail(long orderId, PaymentFailure failure) {
		unlessAbandoned(orderId, () -> transactions.failPayment(orderId, failure));
	}

	/** Ends an order whose outcome at payment or coupon is unknown. */
	void abandon(long orderId, PaymentFailure failure, String reason) {
		unlessAbandoned(orderId, () -> transactions.abandon(orderId, failure, reason));
	}

	/** @param why coupon's reason */
	void refuseCoupon(long orderId, @Nullable String why) {
		unlessAbandoned(orderId, () -> transactions.refuseCoupon(orderId, why));
	}

	/** An order that is still unpaid after a conflict is abandoned by the clock. */
	private static void unlessAbandoned(long orderId, Runnable transaction) {
		try {
			transaction.run();
		}
		catch (TransitionNotAllowed | ConcurrencyFailureException e) {
			log.info("Order {} was abandoned while its request waited", orderId, e);
		}
	}
}
