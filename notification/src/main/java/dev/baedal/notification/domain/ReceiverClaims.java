package dev.baedal.notification.domain;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The receivers to whom a replica is sending. A claim that ends is deleted. */
public interface ReceiverClaims extends Repository<ReceiverClaim, String> {

	/**
	 * Updates before it inserts: an insert that meets a row of InnoDB shares the row's lock, and two transactions that
	 * update after it would deadlock.
	 *
	 * @return false while another claim holds the receiver
	 */
	default boolean take(String receiver, Instant now, Instant endsAt) {
		return takeOver(receiver, now, endsAt) == 1 || insert(receiver, endsAt) == 1;
	}

	/** @return 0 when another replica has taken the claim over since */
	@Modifying
	@Query("delete from ReceiverClaim c where c.receiver = :receiver and c.endsAt = :endsAt")
	int end(String receiver, Instant endsAt);

	/** Locks the claim, so that it cannot end before this transaction does. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ReceiverClaim c where c.receiver = :receiver")
	Optional<ReceiverClaim> findForUpdate(String receiver);

	@Modifying
	@Query("delete from ReceiverClaim c where c.receiver = :receiver")
	void deleteByReceiver(String receiver);

	/** @return 0 unless there is a claim whose time has passed, as that of a replica that died */
	@Modifying
	@Query("update ReceiverClaim c set c.endsAt = :endsAt where c.receiver = :receiver and c.endsAt <= :now")
	int takeOver(String receiver, Instant now, Instant endsAt);

	/** @return 0 when there is one */
	@Modifying
	@Query(value = "INSERT IGNORE INTO receiver_claim (receiver, ends_at) VALUES (:receiver, :endsAt)",
			nativeQuery = true)
	int insert(String receiver, Instant endsAt);
}
