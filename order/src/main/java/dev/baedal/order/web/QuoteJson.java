package dev.baedal.order.web;

import java.time.Instant;
import java.util.List;

import dev.baedal.order.application.quoting.GiveQuote.GivenQuote;
import dev.baedal.order.domain.LineOption;
import dev.baedal.order.domain.OrderLine;
import org.springframework.http.ProblemDetail;

/**
 * The response of {@code POST /quotes}, with amounts in won.
 *
 * @param quoteId null when the order could not be placed now
 * @param subtotal the sum of the lines
 * @param deliveryFee null when the store does not deliver to the address
 * @param minimum the lowest subtotal that the store takes
 * @param total with the fee, and before a coupon's discount
 * @param problems each with its {@code code}; empty for an order that could be placed now
 */
record QuoteJson(String quoteId, long storeId, String storeName, List<Line> lines, String region, long subtotal,
		Long deliveryFee, long minimum, long total, Instant expiresAt, List<ProblemDetail> problems) {

	/** @param price of all units */
	record Line(long menuItemId, String name, long unitPrice, int qty, List<LineOption> options, long price) {

		static Line of(OrderLine line) {
			return new Line(line.menuItemId(), line.name(), line.unitPrice(), line.qty(), line.options(), line.price());
		}
	}

	static QuoteJson of(GivenQuote quote) {
		return new QuoteJson(quote.quoteId(), quote.store().getStoreId(), quote.store().getName(),
				quote.lines().stream().map(Line::of).toList(), quote.region(), quote.subtotal(), quote.deliveryFee(),
				quote.store().minimum(), quote.total(), quote.expiresAt(),
				quote.obstacles().stream().map(OrderProblems::of).toList());
	}
}
