package dev.baedal.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "bare_order")
class BareOrder {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long orderId;

	private String customerId;
	private long foodId;
	private int qty;
	private String address;
	private boolean paid;

	protected BareOrder() {}

	BareOrder(String customerId, long foodId, int qty, String address) {
		this.customerId = customerId;
		this.foodId = foodId;
		this.qty = qty;
		this.address = address;
	}

	Long orderId() {
		return orderId;
	}

	boolean isPaid() {
		return paid;
	}

	void pay() {
		paid = true;
	}
}
