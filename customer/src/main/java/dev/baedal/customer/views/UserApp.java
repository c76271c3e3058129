package dev.baedal.customer.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** Seed 002's app view: the progress of a coffee order. */
@Entity
@Immutable
@Table(name = "my_page")
@SQLRestriction("status is not null")
class UserApp extends SeedView {

	public String getCustomerId() {
		return customerId;
	}

	/** WAITTING, in the seed's spelling, means 접수완료. */
	public String getStatus() {
		if (isCancelPending()) {
			return "보류";
		}
		return switch (status) {
			case PLACED -> "ordered";
			case ACCEPTED, COOKING -> "WAITTING";
			case COOKED, DELIVERING -> "COMPLETED";
			case DELIVERED -> "DELIVERY";
			case CANCELLED -> "CANCELED";
			case REJECTED -> "REJECTED";
		};
	}
}
