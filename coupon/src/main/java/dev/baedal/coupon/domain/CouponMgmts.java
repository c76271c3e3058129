package dev.baedal.coupon.domain;

import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All members. */
@RepositoryRestResource(path = "couponMgmts", collectionResourceRel = "couponMgmts", itemResourceRel = "couponMgmt")
public interface CouponMgmts extends Repository<CouponMgmt, String> {

	CouponMgmt save(CouponMgmt member);

	@RestResource
	Optional<CouponMgmt> findById(String customerId);

	/** Has no query of its own, which Data REST would list under /couponMgmts/search. */
	@RestResource
	default Page<CouponMgmt> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findAllBy(page) : findByCustomerId(caller.person(), page);
	}

	void deleteByCustomerId(String customerId);

	Page<CouponMgmt> findAllBy(@SortDefault(sort = "customerId") Pageable page);

	Page<CouponMgmt> findByCustomerId(String customerId, @SortDefault(sort = "customerId") Pageable page);

	/** Locks the member's row until the transaction ends, so that a member's deliveries are counted one at a time. */
	@Query(nativeQuery = true, value = "select customer_id from coupon_mgmt where customer_id = :customerId for update")
	Optional<String> lock(String customerId);
}
