package dev.baedal.order.domain;

import java.time.Instant;

import dev.baedal.order.domain.OrderEvent.CustomerErased;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/**
 * A customer's erasure request, kept until the last of their orders is anonymised (M45). Orders placed after the latest
 * request are not covered.
 */
@Entity
@Table(name = "erasure")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Erasure {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long erasureId;

	private String customerId;
	private Instant requestedAt;

	public Erasure(String customerId, Instant now) {
		this.customerId = customerId;
		this.requestedAt = now;
	}

	/** Extends a waiting request to the orders placed since. */
	public void repeat(Instant now) {
		requestedAt = now;
	}

	public CustomerErased done() {
		return new CustomerErased(erasureId, customerId);
	}
}
