package dev.baedal.coupon.domain;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

/** All members. */
@RepositoryRestResource(path = "couponMgmts", collectionResourceRel = "couponMgmts", itemResourceRel = "couponMgmt")
public interface CouponMgmts extends Repository<CouponMgmt, String> {

	@RestResource(exported = false)
	CouponMgmt save(CouponMgmt member);

	Optional<CouponMgmt> findById(String customerId);

	Page<CouponMgmt> findAll(Pageable page);

	/** Holds the member's row until the transaction ends: a member's deliveries are counted one after another. */
	@RestResource(exported = false)
	@Query(nativeQuery = true, value = "select customer_id from coupon_mgmt where customer_id = :customerId for update")
	Optional<String> lock(String customerId);
}
