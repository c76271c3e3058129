package dev.baedal.coupon.domain;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface CouponOrders extends JpaRepository<CouponOrder, Long> {

	/** Calls and events about an order come one after another. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from CouponOrder o where o.orderId = :orderId")
	Optional<CouponOrder> findForUpdate(long orderId);

	/** Flushed, so that whoever comes second at the same moment learns it before anything is done. */
	default CouponOrder lockOrOpen(long orderId, String customerId) {
		return findForUpdate(orderId).orElseGet(() -> saveAndFlush(new CouponOrder(orderId, customerId)));
	}
}
