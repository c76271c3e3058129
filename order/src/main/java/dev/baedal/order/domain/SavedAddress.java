package dev.baedal.order.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An address that a customer keeps for later orders.
 *
 * @param region as the customer typed it; null for none
 */
@Embeddable
public record SavedAddress(String address, @Nullable String region) {

	/** Omits the address, since this text reaches the logs. */
	@Override
	public String toString() {
		return "SavedAddress";
	}
}
