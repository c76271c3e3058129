package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import dev.baedal.platform.text.Sha256;

/**
 * What a quote's total depends on: the lines with their choices, and the region of the delivery. The address itself,
 * the notes and the customer may differ.
 */
public record QuotedOrder(long storeId, List<OrderLine> lines, String region) {

	/** SHA-256 of this order, without its prices. */
	String hash() {
		return Sha256.of("%d %s %s".formatted(storeId,
				lines.stream().map(QuotedOrder::line).collect(Collectors.joining(",")), region));
	}

	/** The quote of these contents at this total. */
	public Quote at(String quoteId, long total, Instant expiresAt) {
		return new Quote(quoteId, hash(), total, expiresAt);
	}

	private static String line(OrderLine line) {
		return "%dx%d%s".formatted(line.qty(), line.menuItemId(),
				line.options().stream().map(LineOption::choiceId).sorted().toList());
	}
}
