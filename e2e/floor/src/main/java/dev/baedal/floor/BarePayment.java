package dev.baedal.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "bare_payment")
class BarePayment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long orderId;

	/** In won. */
	private long amount;

	protected BarePayment() {}

	BarePayment(long orderId, long amount) {
		this.orderId = orderId;
		this.amount = amount;
	}

	long orderId() {
		return orderId;
	}

	long amount() {
		return amount;
	}
}
