package dev.baedal.payment.domain;

/** The provider gave back something else than it had taken. The refund stays open. */
public class IncompleteRefund extends RuntimeException {

	IncompleteRefund(long orderId, long amount, long givenBack) {
		super("of the %d won of order %d, %d were given back".formatted(amount, orderId, givenBack));
	}
}
