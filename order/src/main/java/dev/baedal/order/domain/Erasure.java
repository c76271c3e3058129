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

/** A customer's wish to be forgotten, until the last of their orders is (M45). What they order after the latest wish is not meant. */
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

	/** Wished again while it waits: what was ordered since is meant too. */
	public void repeat(Instant now) {
		requestedAt = now;
	}

	public CustomerErased done() {
		return new CustomerErased(erasureId, customerId);
	}
}
