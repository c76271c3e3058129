package dev.baedal.order.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a customer wants, before it has a price. */
public record NewOrder(String customerId, String address, String region, List<Item> items) {

	/** @param field where the dish was named in the request, for the error message */
	public record Item(long menuItemId, int qty, String field) {
	}

	/** SHA-256, to tell whether an Idempotency-Key came with the same wish again. */
	String hash() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every JRE has SHA-256", e);
		}
	}
}
