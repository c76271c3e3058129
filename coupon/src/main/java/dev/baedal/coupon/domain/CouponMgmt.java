package dev.baedal.coupon.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Formula;

/** A member of the coupon programme (M12), by the seed's name. */
@Entity
@Table(name = "coupon_mgmt")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CouponMgmt {

	@Id
	private String customerId;

	@Version
	@JsonIgnore
	private Long version;

	private Instant enrolledAt;

	/** Deliveries that counted, at all stores. Never stored and never added to: the rows are the count. */
	@Formula("(select count(*) from counted_delivery d where d.customer_id = customer_id)")
	private long orderCount;

	public CouponMgmt(String customerId, Instant now) {
		this.customerId = customerId;
		// as exact as the times of events are
		this.enrolledAt = now.truncatedTo(ChronoUnit.MICROS);
	}

	/** What was delivered before somebody became a member does not count. */
	public boolean isMemberAt(Instant time) {
		return !enrolledAt.isAfter(time);
	}
}
