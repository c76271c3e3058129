package dev.baedal.customer.views;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

@RepositoryRestResource(path = "orderStatus", collectionResourceRel = "orderStatus", itemResourceRel = "orderStatus")
interface StreetOrders extends Repository<StreetOrder, Long> {

	Optional<StreetOrder> findById(Long orderId);

	Page<StreetOrder> findAll(Pageable page);

	@RestResource(path = "byCustomer")
	Page<StreetOrder> findByCustomerId(@Param("customerId") String customerId, Pageable page);
}
