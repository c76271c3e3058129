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

/** A member of the coupon programme (M12). The type's name is the seed's. */
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

	/** Counted deliveries at all stores: computed from the rows, never stored or incremented. */
	@Formula("(select count(*) from counted_delivery d where d.customer_id = customer_id)")
	private long orderCount;

	public CouponMgmt(String customerId, Instant now) {
		this.customerId = customerId;
		// microseconds, the precision of event times
		this.enrolledAt = now.truncatedTo(ChronoUnit.MICROS);
	}

	/** Whether the customer was a member at this time; earlier deliveries do not count. */
	public boolean isMemberAt(Instant time) {
		return !enrolledAt.isAfter(time);
	}
}
