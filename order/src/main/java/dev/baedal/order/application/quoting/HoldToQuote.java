package dev.baedal.order.application.quoting;

import java.time.Clock;

import dev.baedal.http.Sentence;
import dev.baedal.order.application.pricing.NewOrder;
import dev.baedal.order.application.pricing.PriceChanged;
import dev.baedal.order.application.pricing.QuoteExpired;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.Quote;
import dev.baedal.order.domain.QuotedOrder;
import dev.baedal.order.domain.Quotes;
import dev.baedal.platform.problem.InvalidField;
import org.springframework.stereotype.Component;

/** Holds an order to the quote that its request names, before a coupon is reserved or anything is paid. */
@Component
public class HoldToQuote {

	private final Quotes quotes;
	private final Clock clock;

	HoldToQuote(Quotes quotes, Clock clock) {
		this.quotes = quotes;
		this.clock = clock;
	}

	/**
	 * @param order priced from the present copies, not stored yet
	 * @throws QuoteExpired if the quote is unknown or no longer valid
	 * @throws InvalidField if the quote is for other lines or another region
	 * @throws PriceChanged if the order costs another total now
	 */
	public void hold(Order order, NewOrder request) {
		if (request.quoteId() == null) {
			return;
		}
		Quote quote = quotes.findById(request.quoteId())
			.filter(known -> known.isValidAt(clock.instant()))
			.orElseThrow(QuoteExpired::new);
		if (!quote.isFor(new QuotedOrder(order.getStoreId(), order.getLines(), order.getRegion()))) {
			throw new InvalidField("quoteId", Sentence.QUOTE_OF_ANOTHER_ORDER);
		}
		if (!PriceChanged.isTotal(order, quote.getTotal())) {
			throw PriceChanged.ofTotal(order, quote.getTotal());
		}
		order.getSettlement().heldTo(quote.getQuoteId());
	}
}
