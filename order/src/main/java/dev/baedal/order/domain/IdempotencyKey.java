package dev.baedal.order.domain;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/**
 * Maps a client's key to its order. Commits with the order, so that a concurrent duplicate fails on the primary key.
 */
@Entity
@Table(name = "idempotency_key")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class IdempotencyKey {

	@EmbeddedId
	private Id id;

	@Version
	private Long version;

	private String bodyHash;
	private long orderId;

	public IdempotencyKey(Id id, String bodyHash, long orderId) {
		this.id = id;
		this.bodyHash = bodyHash;
		this.orderId = orderId;
	}

	/** Points the key to a new order after the payment of the previous one failed. */
	public void startAgain(String bodyHash, long orderId) {
		this.bodyHash = bodyHash;
		this.orderId = orderId;
	}

	@Embeddable
	public record Id(String customerId, String keyValue) implements Serializable {}
}
