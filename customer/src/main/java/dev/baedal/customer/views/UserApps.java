package dev.baedal.customer.views;

import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.SuppliedByToken;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

@RepositoryRestResource(path = "userApps", collectionResourceRel = "userApps", itemResourceRel = "userApp")
interface UserApps extends Repository<UserApp, Long> {

	@RestResource
	Optional<UserApp> findById(Long orderId);

	@RestResource
	default Page<UserApp> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findAllBy(page) : findByCustomerId(caller.person(), page);
	}

	Page<UserApp> findAllBy(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byCustomer")
	@Query("select v from UserApp v where v.customerId = :#{caller.customer(#customerId)}")
	Page<UserApp> findByCustomerId(@SuppliedByToken @Param("customerId") String customerId,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);
}
