package dev.baedal.order.application.pricing;

import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderLine;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;

/** The price differs from the one that the customer was shown. Nothing has been ordered or charged. Mapped to 409. */
public class PriceChanged extends TransitionNotAllowed {

	private final transient Order priced;

	private PriceChanged(Order priced, Message what) {
		super(what, "PLACE", NotOnSaleReason.PRICE_CHANGED, NotOnSaleReason.PRICE_CHANGED.allowed());
		this.priced = priced;
	}

	/** @throws PriceChanged naming the first menu item whose price differs from the expected one */
	public static void requireItemPrices(Order priced, List<NewOrder.Item> items) {
		IntStream.range(0, items.size()).forEach(i -> {
			Long shown = items.get(i).expectedPrice();
			OrderLine line = priced.getLines().get(i);
			if (shown != null && shown != line.unitPrice()) {
				throw new PriceChanged(priced, Message.of(Sentence.ITEM_PRICE_CHANGED,
						"items[%d].expectedPrice".formatted(i), line.name(), line.unitPrice(), shown));
			}
		});
	}

	public static boolean isTotal(Order priced, @Nullable Long shown) {
		return shown == null || shown == priced.getSettlement().getPrice();
	}

	public static PriceChanged ofTotal(Order priced, @Nullable Long shown) {
		return new PriceChanged(priced,
				Message.of(Sentence.TOTAL_CHANGED, priced.getSettlement().getPrice(), String.valueOf(shown)));
	}

	/** The amount that would be charged now, in won. */
	public long total() {
		return priced.getSettlement().getPrice();
	}

	/** The coupon's discount, already deducted from the total, in won. */
	public long discount() {
		return priced.getSettlement().getDiscount();
	}

	/** Part of the total, in won. */
	public long deliveryFee() {
		return priced.getSettlement().getDeliveryFee();
	}

	public List<Item> items() {
		return priced.getLines()
			.stream()
			.map(line -> new Item(line.menuItemId(), line.name(), line.unitPrice(), line.qty()))
			.toList();
	}

	/** @param price of one unit, in won */
	public record Item(long menuItemId, String name, long price, int qty) {}
}
