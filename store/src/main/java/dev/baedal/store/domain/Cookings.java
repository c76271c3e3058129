package dev.baedal.store.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
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

/**
 * All cookings, one per order. Here and in the other services, a query on a time that is mostly null has a lower bound
 * too: H2's indexes begin with the nulls, and a range without a lower bound scans all of them.
 */
@RepositoryRestResource(path = "cookings", collectionResourceRel = "cookings", itemResourceRel = "cooking")
public interface Cookings extends Repository<Cooking, Long> {

	/** Split in two: for {@code status in (…)} H2 uses only the status column of the index. */
	String UNCOOKED = """
			(select a.orderId as id from Cooking a where a.status = ACCEPTED and a.closedAt is null and a.updatedAt < :before
				and a.policy.fulfilment <> SHIP_ON_PAYMENT
			union all select s.orderId as id from Cooking s where s.status = STARTED and s.closedAt is null
				and s.updatedAt < :before and s.policy.fulfilment <> SHIP_ON_PAYMENT)""";

	/** Split in two as well. */
	String PROMISED = """
			(select a.orderId as id from Cooking a where a.status = ACCEPTED
				and a.promise.promisedAt > {ts '2000-01-01 00:00:00'} and a.promise.promisedAt < :before
			union all select s.orderId as id from Cooking s where s.status = STARTED
				and s.promise.promisedAt > {ts '2000-01-01 00:00:00'} and s.promise.promisedAt < :before)""";

	Cooking save(Cooking cooking);

	@RestResource
	Optional<Cooking> findById(Long orderId);

	List<Cooking> findByOrderIdIn(Collection<Long> orderIds);

	/** Locks the row for a command: a concurrent second command waits and sees the effect of the first. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Cooking c where c.orderId = :orderId")
	Optional<Cooking> findForUpdate(long orderId);

	@Query("select c.orderId from Cooking c where c.status = RECEIVED and c.receivedAt < :before order by c.orderId")
	Page<Long> findUnansweredSince(Instant before, Pageable page);

	@Query(value = "select late.id from " + UNCOOKED + " late order by late.id",
			countQuery = "select count(late.id) from " + UNCOOKED + " late")
	Page<Long> findUncookedSince(Instant before, Pageable page);

	/** Those that are not ready, although they were promised for before this time. */
	@Query(value = "select late.id from " + PROMISED + " late order by late.id",
			countQuery = "select count(late.id) from " + PROMISED + " late")
	Page<Long> findPromisedBefore(Instant before, Pageable page);

	@Query("""
			select c.orderId from Cooking c where c.cancelRequestedAt > {ts '2000-01-01 00:00:00'}
			and c.cancelRequestedAt < :before order by c.orderId""")
	Page<Long> findCancelRequestedSince(Instant before, Pageable page);

	/** The cancel requests that wait for an owner, oldest first (M16). */
	@RestResource(path = "cancelRequestedByStore")
	@Query("""
			select c from Cooking c where c.storeId = :#{caller.store(#storeId)}
			and c.cancelRequestedAt > {ts '2000-01-01 00:00:00'} order by c.storeId, c.cancelRequestedAt""")
	Page<Cooking> findCancelRequestedByStoreId(@Param("storeId") @Nullable Long storeId,
			@SortDefault(sort = "orderId") Pageable page);

	/** Has no query of its own, which Data REST would list under /cookings/search as well. */
	@RestResource
	default Page<Cooking> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.OWNER, Role.OPERATOR);
		return caller.readsAll() ? findAllBy(page) : findByStoreIdIn(caller.stores(), page);
	}

	List<Cooking> findByCustomerIdOrderByOrderId(String customerId);

	Page<Cooking> findAllBy(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	Page<Cooking> findByStoreIdIn(Collection<Long> storeIds,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byStatus")
	@Query("""
			select c from Cooking c where c.status = :status
			and (:#{caller.readsAll()} = true or c.storeId in (:#{caller.ownStores()})) order by c.status""")
	Page<Cooking> findByStatus(@Param("status") @Nullable CookingStatus status,
			@SortDefault(sort = "orderId") Pageable page);

	@RestResource(path = "byStore")
	@Query("select c from Cooking c where c.storeId = :#{caller.store(#storeId)} order by c.storeId desc")
	Page<Cooking> findByStoreId(@Param("storeId") @Nullable Long storeId,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	/** An owner's queue, oldest first (M18). A parcel that its customer has received is left out. */
	@RestResource(path = "byStoreAndStatus")
	@Query("""
			select c from Cooking c where c.storeId = :#{caller.store(#storeId)} and c.status = :status
			and c.closedAt is null order by c.storeId, c.status, c.closedAt, c.orderId""")
	Page<Cooking> findByStoreIdAndStatusOrderByOrderId(@Param("storeId") @Nullable Long storeId,
			@Param("status") @Nullable CookingStatus status, Pageable page);
}
