package dev.baedal.coupon.domain;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface CouponOrders extends JpaRepository<CouponOrder, Long> {

	/** Locks the row, so that requests and events about an order run one at a time. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from CouponOrder o where o.orderId = :orderId")
	Optional<CouponOrder> findForUpdate(long orderId);

	/**
	 * Locks or inserts the row. The insert is flushed, so that a concurrent second insert fails before it has done any
	 * work.
	 */
	default CouponOrder lockOrOpen(long orderId, String customerId) {
		return findForUpdate(orderId).orElseGet(() -> saveAndFlush(new CouponOrder(orderId, customerId)));
	}
}
