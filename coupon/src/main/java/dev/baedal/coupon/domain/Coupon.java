package dev.baedal.coupon.domain;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.coupon.domain.CouponEvent.CouponIssued;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A coupon that a member has earned at a store (M13). */
@Entity
@Table(name = "coupon")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Coupon {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long couponId;

	private String code;
	private String customerId;
	private long storeId;

	/** The order that earned it. */
	private long orderId;

	/** The member's first, second, … coupon at this store; unique, so that none is issued twice. */
	@Column(name = "round_no")
	@JsonIgnore
	private int round;

	@Enumerated(EnumType.STRING)
	private CouponStatus status;

	private Instant issuedAt;

	public Coupon(LoyaltyOrder order, int round, Instant now) {
		this.code = CouponCode.random();
		this.customerId = order.getCustomerId();
		this.storeId = order.getStoreId();
		this.orderId = order.getOrderId();
		this.round = round;
		this.status = CouponStatus.ISSUED;
		this.issuedAt = now;
	}

	public String getStatusLabel() {
		return status.label();
	}

	/** What is to be said about it, once it has its number. */
	public CouponIssued issued() {
		return new CouponIssued(orderId, customerId, storeId, couponId, code);
	}
}
