package dev.baedal.coupon.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.SuppliedByToken;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
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

	Coupon save(Coupon coupon);

	@RestResource
	Optional<Coupon> findById(Long couponId);

	/** Locks the row: of two concurrent orders for one coupon, the second sees the first one's reservation. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Coupon c where c.couponId = :couponId")
	Optional<Coupon> findForUpdate(long couponId);

	/** Has no query of its own, which Data REST would list under /coupons/search as well. */
	@RestResource
	default Page<Coupon> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findAllBy(page) : findByCustomerId(caller.person(), page);
	}

	/** The coupons that an order earned, was issued and redeemed. Two queries, since an OR would scan every coupon. */
	default List<Coupon> findAbout(long orderId) {
		return Stream.concat(findEarnedBy(orderId).stream(), findRedeemedBy(orderId).stream()).distinct().toList();
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Coupon c where c.orderId = :orderId")
	List<Coupon> findEarnedBy(long orderId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Coupon c where c.redeemedBy = :orderId")
	List<Coupon> findRedeemedBy(long orderId);

	List<Coupon> findByCustomerIdOrderByCouponId(String customerId);

	Page<Coupon> findAllBy(@SortDefault(sort = "couponId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byCustomer")
	@Query("select c from Coupon c where c.customerId = :#{caller.customer(#customerId)}")
	Page<Coupon> findByCustomerId(@SuppliedByToken @Param("customerId") @Nullable String customerId,
			@SortDefault(sort = "couponId", direction = Direction.DESC) Pageable page);

	/** The coupons that an order earned, or was issued before its delivery. */
	@RestResource(path = "byOrder")
	@Query("""
			select c from Coupon c where c.orderId = :orderId
			and (:#{caller.readsAll()} = true or c.customerId = :#{caller.customer(null)})""")
	Page<Coupon> findByOrderId(@Param("orderId") @Nullable Long orderId,
			@SortDefault(sort = "couponId", direction = Direction.DESC) Pageable page);

	int countByCustomerIdAndStoreIdAndKind(String customerId, long storeId, CouponKind kind);

	@Query("select c.redeemedBy from Coupon c where c.status = RESERVED and c.updatedAt < :before order by c.redeemedBy")
	Page<Long> findRedeeming(Instant before, Pageable page);
}
