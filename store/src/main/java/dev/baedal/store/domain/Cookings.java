package dev.baedal.store.domain;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

/** All cookings, one for each order. */
@RepositoryRestResource(path = "cookings", collectionResourceRel = "cookings", itemResourceRel = "cooking")
public interface Cookings extends Repository<Cooking, Long> {

	@RestResource(exported = false)
	Cooking save(Cooking cooking);

	Optional<Cooking> findById(Long orderId);

	/** For a command: of two at once the second sees what the first did, and can be told. */
	@RestResource(exported = false)
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Cooking c where c.orderId = :orderId")
	Optional<Cooking> findForUpdate(long orderId);

	@RestResource(exported = false)
	@Query("select c.orderId from Cooking c where c.status = RECEIVED and c.receivedAt < :before order by c.orderId")
	Page<Long> findUnansweredSince(Instant before, Pageable page);

	@RestResource(exported = false)
	@Query("""
			select c.orderId from Cooking c where c.status in (ACCEPTED, STARTED) and c.updatedAt < :before
			and c.policy.fulfilment <> SHIP_ON_PAYMENT order by c.orderId""")
	Page<Long> findUncookedSince(Instant before, Pageable page);

	@RestResource(exported = false)
	@Query("select c.orderId from Cooking c where c.cancelRequestedAt < :before order by c.orderId")
	Page<Long> findCancelRequestedSince(Instant before, Pageable page);

	/** The cancels that wait for an owner, the first come first (M16). */
	@RestResource(path = "cancelRequestedByStore")
	@Query("""
			select c from Cooking c where c.storeId = :storeId and c.cancelRequestedAt is not null
			order by c.cancelRequestedAt""")
	Page<Cooking> findCancelRequestedByStoreId(@Param("storeId") Long storeId, Pageable page);

	Page<Cooking> findAll(Pageable page);

	@RestResource(path = "byStatus")
	Page<Cooking> findByStatus(@Param("status") CookingStatus status, Pageable page);

	@RestResource(path = "byStore")
	Page<Cooking> findByStoreId(@Param("storeId") Long storeId, Pageable page);

	/** An owner's queue, the first come first (M18). */
	@RestResource(path = "byStoreAndStatus")
	Page<Cooking> findByStoreIdAndStatusOrderByOrderId(@Param("storeId") Long storeId,
			@Param("status") CookingStatus status, Pageable page);
}
