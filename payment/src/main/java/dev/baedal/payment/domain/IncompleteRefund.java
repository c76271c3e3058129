package dev.baedal.payment.domain;

/** The refunded amount differs from the charge. The refund stays open. */
public class IncompleteRefund extends RuntimeException {

	IncompleteRefund(long orderId, long amount, long givenBack) {
		super("of the %d won of order %d, %d were given back".formatted(amount, orderId, givenBack));
	}
}
