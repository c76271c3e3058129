package dev.baedal.order.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The amounts of an order, and the parts that have to be undone before the order is settled. */
@Embeddable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Settlement {

	/** The amount to pay, in won: the sum of the lines and the delivery fee, less the discount. */
	private long price;

	/** In won. */
	private long deliveryFee;

	/** In won; 0 until coupon has reserved the coupon. */
	private long discount;

	/** The coupon that the customer redeems, or null. */
	private @Nullable Long couponId;

	/** The quote that the order is held to; null for none. */
	private @Nullable String quoteId;

	@Enumerated(EnumType.STRING)
	private @Nullable PaymentFailure paymentFailure;

	/** The parts still to be undone before a cancelled or rejected order is settled; fixed when the order ends. */
	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "order_outstanding", joinColumns = @JoinColumn(name = "order_id"))
	@Column(name = "part")
	@Enumerated(EnumType.STRING)
	private Set<SettlementParticipant> outstanding = EnumSet.noneOf(SettlementParticipant.class);

	/** Whether nothing is left to do about this order. */
	private boolean settled;

	@Embedded
	private SettlementAsks asks = SettlementAsks.none();

	/**
	 * @param subtotal the sum of the lines, in won
	 * @param deliveryFee in won
	 */
	Settlement(long subtotal, long deliveryFee, @Nullable Long couponId) {
		this.price = Math.addExact(subtotal, deliveryFee);
		this.deliveryFee = deliveryFee;
		this.couponId = couponId;
	}

	/** The sum of the lines, in won, of which a coupon takes its discount. */
	public long getSubtotal() {
		return price + discount - deliveryFee;
	}

	public void heldTo(String quoteId) {
		this.quoteId = quoteId;
	}

	/** @param won at least 1, and less than the subtotal */
	void discount(long won) {
		discount = won;
		price = Math.subtractExact(price, won);
	}

	/** @return whether a coupon was reserved before, so that its reservation has to be undone */
	boolean fail(PaymentFailure failure) {
		paymentFailure = failure;
		settled = true;
		return discount != 0;
	}

	void undo(Set<SettlementParticipant> parts, Instant now) {
		outstanding.addAll(parts);
		asks = SettlementAsks.begin(now);
	}

	/**
	 * Removes a part that is undone; the last one settles the order.
	 *
	 * @return false if the part was not outstanding
	 */
	boolean undone(SettlementParticipant part) {
		boolean removed = outstanding.remove(part);
		if (removed && outstanding.isEmpty()) {
			settled = true;
			asks = asks.end();
		}
		return removed;
	}

	/** Returns whether the missing answers have to be requested again; if so, counts the request. */
	boolean requestAgain(Instant before, Instant now) {
		boolean due = asks.isDue(before);
		asks = due ? asks.again(now) : asks;
		return due;
	}

	void settle() {
		settled = true;
	}

	void clearCoupon() {
		couponId = null;
	}

	/** A copy for an event. */
	Set<SettlementParticipant> parts() {
		return EnumSet.copyOf(outstanding);
	}
}
