package dev.baedal.customer.views;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

@RepositoryRestResource(path = "userApps", collectionResourceRel = "userApps", itemResourceRel = "userApp")
interface UserApps extends Repository<UserApp, Long> {

	Optional<UserApp> findById(Long orderId);

	Page<UserApp> findAll(Pageable page);

	@RestResource(path = "byCustomer")
	Page<UserApp> findByCustomerId(@Param("customerId") String customerId, Pageable page);
}
