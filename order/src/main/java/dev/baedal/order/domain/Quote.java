package dev.baedal.order.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.springframework.data.domain.Persistable;

/** A total that a customer was shown. An order that names the quote costs this total, or is refused. */
@Entity
@Table(name = "quote")
@Getter
@AllArgsConstructor
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Quote implements Persistable<String> {

	/** Random, so that nobody guesses another person's. */
	@Id
	private String quoteId;

	/** What the total is for: see {@link QuotedOrder#hash()}. */
	private String orderHash;

	/** In won, with the delivery fee and before a coupon's discount. */
	private long total;

	private Instant expiresAt;

	@Override
	public String getId() {
		return quoteId;
	}

	/** A quote is written once and never changed. */
	@Override
	public boolean isNew() {
		return true;
	}

	public boolean isValidAt(Instant now) {
		return now.isBefore(expiresAt);
	}

	public boolean isFor(QuotedOrder order) {
		return orderHash.equals(order.hash());
	}
}
