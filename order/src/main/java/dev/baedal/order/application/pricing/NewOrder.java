package dev.baedal.order.application.pricing;

import java.util.List;

import dev.baedal.order.domain.Notes;
import dev.baedal.platform.text.Sha256;
import dev.baedal.text.Region;
import org.jspecify.annotations.Nullable;

/**
 * A customer's request for an order, before it is priced.
 *
 * @param customerId null when the token names the customer
 * @param region normalised by {@link Region#normal}; null when the customer names none
 * @param notes null for an order without
 * @param couponId the coupon to redeem, or null
 * @param expectedTotal the total that the customer was shown, in won; null accepts any total
 * @param quoteId the quote that the order is held to; null for none
 */
public record NewOrder(@Nullable String customerId, String address, @Nullable String region, List<Item> items,
		@Nullable Notes notes, @Nullable Long couponId, @Nullable Long expectedTotal, @Nullable String quoteId) {

	/**
	 * @param field the request field that names the menu item, for the error message
	 * @param expectedPrice the unit price with the options that the customer was shown, in won; null accepts any price
	 * @param choices numbers of the chosen options, as sent
	 * @param note the customer's request to the store about this item; null for none
	 */
	public record Item(long menuItemId, int qty, String field, @Nullable Long expectedPrice, List<Integer> choices,
			@Nullable String note) {

		/** The request field that names the choices; a shorthand for one line has none, and its own field stands. */
		String choicesField() {
			return field.replace(".menuItemId", ".options");
		}

		/**
		 * Part of the hash: without a field that was added later, the text is that from before the field existed.
		 * Omits the note, since this text reaches the logs too.
		 */
		@Override
		public String toString() {
			return "Item[menuItemId=%d, qty=%d, field=%s]%s%s".formatted(menuItemId, qty, field,
					expectedPrice == null ? "" : "expectedPrice=" + expectedPrice,
					choices.isEmpty() ? "" : "choices=" + choices);
		}
	}

	public NewOrder by(String customerId) {
		return new NewOrder(customerId, address, region, items, notes, couponId, expectedTotal, quoteId);
	}

	/** Omits the address and the notes, since this text reaches the logs. */
	@Override
	public String toString() {
		return "NewOrder[customerId=%s, region=%s, items=%s]".formatted(customerId, region, items);
	}

	/** SHA-256 of the request, to detect an Idempotency-Key that is reused with another body. */
	public String hash() {
		return Sha256.of(hashedText());
	}

	/**
	 * Without a coupon, a note or a quote, the text is that from before these existed: otherwise keys stored then would
	 * be refused.
	 */
	private String hashedText() {
		return "NewOrder[customerId=%s, address=%s, region=%s, items=%s]%s%s%s%s".formatted(customerId, address,
				region == null ? Region.firstWordOf(address) : region, items,
				couponId == null ? "" : "couponId=" + couponId,
				expectedTotal == null ? "" : "expectedTotal=" + expectedTotal,
				quoteId == null ? "" : "quoteId=" + quoteId, hashedNotes());
	}

	private String hashedNotes() {
		String ofOrder = notes == null ? ""
				: "notes=%s, %s, %s".formatted(notes.kitchen(), notes.rider(), notes.cutlery());
		return items.stream().allMatch(item -> item.note() == null) ? ofOrder
				: ofOrder + "itemNotes=" + items.stream().map(item -> String.valueOf(item.note())).toList();
	}
}
