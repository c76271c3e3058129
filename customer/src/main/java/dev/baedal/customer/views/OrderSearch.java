package dev.baedal.customer.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** Seed 001's search view. The seed has no status texts of its own, so the platform's are shown. */
@Entity
@Immutable
@Table(name = "my_page")
@SQLRestriction("status is not null")
class OrderSearch extends SeedView {

	public String getUserid() {
		return customerId;
	}

	public Long getStoreid() {
		return storeId;
	}

	public String getOrderStatus() {
		return getStatusLabel();
	}
}
