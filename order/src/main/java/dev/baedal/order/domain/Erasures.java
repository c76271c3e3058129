package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Erasures extends Repository<Erasure, Long> {

	Erasure save(Erasure erasure);

	void delete(Erasure erasure);

	/**
	 * Locks the row. A request that is being carried out is deleted afterwards, so that the caller starts a new one.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from Erasure e where e.customerId = :customerId")
	Optional<Erasure> findForUpdateByCustomerId(String customerId);

	List<Erasure> findByRequestedAtBeforeOrderByErasureId(Instant before);

	/** Locks the row, so that one of two replicas carries out the request. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from Erasure e where e.erasureId = :erasureId")
	Optional<Erasure> findForUpdate(long erasureId);
}
