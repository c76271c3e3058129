package dev.baedal.customer.views;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

@RepositoryRestResource(path = "orderSearches", collectionResourceRel = "orderSearches", itemResourceRel = "orderSearch")
interface OrderSearches extends Repository<OrderSearch, Long> {

	Optional<OrderSearch> findById(Long orderId);

	Page<OrderSearch> findAll(Pageable page);

	@RestResource(path = "byCustomer")
	Page<OrderSearch> findByCustomerId(@Param("customerId") String customerId, Pageable page);
}
