package dev.baedal.coupon.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.KnownByToken;
import dev.baedal.platform.security.Role;
import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

@RepositoryRestResource(path = "coupons", collectionResourceRel = "coupons", itemResourceRel = "coupon")
public interface Coupons extends Repository<Coupon, Long> {

	@RestResource(exported = false)
	Coupon save(Coupon coupon);

	Optional<Coupon> findById(Long couponId);

	/** Of two orders that want the same coupon at once, the second sees what the first did. */
	@RestResource(exported = false)
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Coupon c where c.couponId = :couponId")
	Optional<Coupon> findForUpdate(long couponId);

	/** With a query of its own it would be listed under /coupons/search as well. */
	default Page<Coupon> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findAllBy(page) : findByCustomerId(caller.person(), page);
	}

	/** What an order earned or was given, and what it redeemed. */
	@RestResource(exported = false)
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Coupon c where c.orderId = :orderId or c.redeemedBy = :orderId")
	List<Coupon> findAbout(long orderId);

	@RestResource(exported = false)
	List<Coupon> findByCustomerIdOrderByCouponId(String customerId);

	@RestResource(exported = false)
	Page<Coupon> findAllBy(@SortDefault(sort = "couponId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byCustomer")
	@Query("select c from Coupon c where c.customerId = :#{caller.customer(#customerId)}")
	Page<Coupon> findByCustomerId(@KnownByToken @Param("customerId") String customerId,
			@SortDefault(sort = "couponId", direction = Direction.DESC) Pageable page);

	/** What an order earned, or was given before its delivery. */
	@RestResource(path = "byOrder")
	@Query("""
			select c from Coupon c where c.orderId = :orderId
			and (:#{caller.readsAll()} = true or c.customerId = :#{caller.customer(null)})""")
	Page<Coupon> findByOrderId(@Param("orderId") Long orderId,
			@SortDefault(sort = "couponId", direction = Direction.DESC) Pageable page);

	@RestResource(exported = false)
	int countByCustomerIdAndStoreIdAndKind(String customerId, long storeId, CouponKind kind);

	@RestResource(exported = false)
	@Query("select c.redeemedBy from Coupon c where c.status = RESERVED and c.updatedAt < :before order by c.redeemedBy")
	Page<Long> findRedeeming(Instant before, Pageable page);
}
