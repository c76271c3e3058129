package dev.baedal.order.application.quoting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.order.application.pricing.Pricing;
import dev.baedal.order.domain.OrderLine;
import dev.baedal.order.domain.Quote;
import dev.baedal.order.domain.QuotedOrder;
import dev.baedal.order.domain.Quotes;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices an order before it is placed, from order's own copies. */
@Service
public class GiveQuote {

	private final Pricing pricing;
	private final Quotes quotes;
	private final QuoteProperties properties;
	private final Clock clock;

	GiveQuote(Pricing pricing, Quotes quotes, QuoteProperties properties, Clock clock) {
		this.pricing = pricing;
		this.quotes = quotes;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Keeps the quote if the order could be placed now.
	 *
	 * @throws InvalidField for an unknown menu item, or menu items of more than one store
	 */
	@Transactional
	public GivenQuote give(NewOrder request) {
		List<RuntimeException> obstacles = new ArrayList<>();
		Pricing.PricedLines priced = pricing.price(request.items(), obstacles::add);
		StoreCopy store = priced.store();
		String region = region(store, request, obstacles);
		Long fee = region == null ? null : store.deliveryFee(region, priced.subtotal());
		long total = fee == null ? priced.subtotal() : Math.addExact(priced.subtotal(), fee);
		Quote quote = region == null || !obstacles.isEmpty() ? null
				: quotes.save(new QuotedOrder(store.getStoreId(), priced.lines(), region)
					.at(UUID.randomUUID().toString(), total, clock.instant().plus(properties.validFor())));
		return new GivenQuote(quote == null ? null : quote.getQuoteId(), store, priced.lines(), region,
				priced.subtotal(), fee, total, quote == null ? null : quote.getExpiresAt(), List.copyOf(obstacles));
	}

	private static @Nullable String region(StoreCopy store, NewOrder request, List<RuntimeException> obstacles) {
		try {
			return store.regionOf(request.address(), request.region());
		}
		catch (InvalidField e) {
			obstacles.add(e);
			return null;
		}
	}

	/**
	 * @param quoteId null when the order could not be placed now
	 * @param region null when the store delivers to none that the request names
	 * @param subtotal the sum of the lines, in won
	 * @param deliveryFee in won; null without a region
	 * @param total in won, with the fee and before a coupon's discount
	 * @param expiresAt null without a quoteId
	 * @param obstacles the exceptions that would refuse the order
	 */
	public record GivenQuote(@Nullable String quoteId, StoreCopy store, List<OrderLine> lines, @Nullable String region,
			long subtotal, @Nullable Long deliveryFee, long total, @Nullable Instant expiresAt,
			List<RuntimeException> obstacles) {}
}
