package dev.baedal.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * The canceller of an order. The order stores the giver of the command, to distinguish a repeated command from that of
 * another caller.
 *
 * @param giver null for the store's deadline, whose command is never repeated
 */
public record Canceller(@Nullable String giver) {

	/** The reason of a cancel because the store did not answer in time. */
	public static final String NO_ANSWER = "가게의 응답이 없어 주문이 자동으로 취소되었습니다";

	/** The order's only customer. */
	public static final Canceller CUSTOMER = new Canceller("customer");

	public static final Canceller STORE_DEADLINE = new Canceller(null);

	public static Canceller operator(String name) {
		return new Canceller("operator " + name);
	}

	/** The sender of a granted claim: the reason distinguishes a customer's claim from that of the store's deadline. */
	public static Canceller ofClaim(@Nullable String reason) {
		return NO_ANSWER.equals(reason) ? STORE_DEADLINE : CUSTOMER;
	}
}
