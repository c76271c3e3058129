package dev.baedal.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who cancels an order. The order keeps the giver of the command, so that a repeated command is told from another
 * caller's.
 *
 * @param giver null for the store's deadline, which nobody repeats
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

	/** Who sent a claim that was granted: its reason tells a customer's claim from that of the store's deadline. */
	public static Canceller ofClaim(@Nullable String reason) {
		return NO_ANSWER.equals(reason) ? STORE_DEADLINE : CUSTOMER;
	}
}
