package dev.baedal.customer.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.SuppliedByToken;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All pages. A page whose order is not placed (yet) is not shown. */
@RepositoryRestResource(path = "myPages", collectionResourceRel = "myPages", itemResourceRel = "myPage")
public interface MyPages extends Repository<MyPage, Long> {

	MyPage save(MyPage page);

	/** The stored page, shown or not, with its history. */
	@Query("select p from MyPage p left join fetch p.history where p.orderId = :orderId")
	Optional<MyPage> findByOrderId(@Param("orderId") long orderId);

	/** The stored pages among these orders, with their histories. */
	@Query("select p from MyPage p left join fetch p.history where p.orderId in :orderIds")
	List<MyPage> findAllOf(@Param("orderIds") Collection<Long> orderIds);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from MyPage p where p.orderId = :orderId")
	Optional<MyPage> findForUpdate(@Param("orderId") long orderId);

	@Modifying
	@Query(value = "DELETE FROM my_page_history WHERE order_id = :orderId", nativeQuery = true)
	void deleteHistory(@Param("orderId") long orderId);

	@RestResource
	default Optional<MyPage> findById(Long orderId) {
		return findByOrderId(orderId).filter(page -> page.getContent().status() != null);
	}

	@RestResource
	default Page<MyPage> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findByContentStatusIsNotNull(page) : findByCustomerId(caller.person(), page);
	}

	/** All pages of a customer, shown or not. */
	List<MyPage> findByCustomerIdOrderByOrderId(String customerId);

	Page<MyPage> findByContentStatusIsNotNull(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byCustomer")
	@Query("select p from MyPage p where p.customerId = :#{caller.customer(#customerId)} and p.content.status is not null")
	Page<MyPage> findByCustomerId(@SuppliedByToken @Param("customerId") @Nullable String customerId,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);
}
