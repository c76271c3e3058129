package dev.baedal.order.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.baedal.text.Region;

/**
 * What a customer wants, before it has a price.
 *
 * @param customerId null where a token says it
 * @param region as {@link Region#normal} has it, or null where none is asked for
 * @param couponId what it redeems, or null
 * @param expectedTotal what the customer was shown as the sum to be charged, in won; null when anything will do
 */
public record NewOrder(String customerId, String address, String region, List<Item> items, Long couponId,
		Long expectedTotal) {

	/**
	 * @param field where the dish was named in the request, for the error message
	 * @param expectedPrice what the customer was shown that one costs, in won; null for whatever it is
	 */
	public record Item(long menuItemId, int qty, String field, Long expectedPrice) {

		/** As before there was an expected price: it is part of the hash. */
		@Override
		public String toString() {
			return "Item[menuItemId=%d, qty=%d, field=%s]%s".formatted(menuItemId, qty, field,
					expectedPrice == null ? "" : "expectedPrice=" + expectedPrice);
		}
	}

	NewOrder by(String customerId) {
		return new NewOrder(customerId, address, region, items, couponId, expectedTotal);
	}

	/** Not the address: this is what ends up in logs. */
	@Override
	public String toString() {
		return "NewOrder[customerId=%s, region=%s, items=%s]".formatted(customerId, region, items);
	}

	/** SHA-256, to tell whether an Idempotency-Key came with the same wish again. */
	String hash() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(words().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every JRE has SHA-256", e);
		}
	}

	/** Without a coupon as before there were any, or a key that was used then would be refused. */
	private String words() {
		return "NewOrder[customerId=%s, address=%s, region=%s, items=%s]%s%s".formatted(customerId, address,
				region == null ? Region.firstWordOf(address) : region, items,
				couponId == null ? "" : "couponId=" + couponId,
				expectedTotal == null ? "" : "expectedTotal=" + expectedTotal);
	}
}
