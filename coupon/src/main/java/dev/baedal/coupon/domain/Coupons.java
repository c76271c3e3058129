package dev.baedal.coupon.domain;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

@RepositoryRestResource(path = "coupons", collectionResourceRel = "coupons", itemResourceRel = "coupon")
public interface Coupons extends Repository<Coupon, Long> {

	@RestResource(exported = false)
	Coupon save(Coupon coupon);

	Optional<Coupon> findById(Long couponId);

	Page<Coupon> findAll(Pageable page);

	@RestResource(path = "byCustomer")
	Page<Coupon> findByCustomerId(@Param("customerId") String customerId, Pageable page);

	@RestResource(exported = false)
	int countByCustomerIdAndStoreId(String customerId, long storeId);
}
