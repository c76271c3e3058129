package dev.baedal.notification.domain;

import static dev.baedal.notification.domain.NotificationTransition.SEND;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baedal.platform.security.Caller;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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

/** All notifications, sent or pending. */
@RepositoryRestResource(path = "notifications", collectionResourceRel = "notifications",
		itemResourceRel = "notification")
public interface Notifications extends Repository<Notification, Long> {

	/**
	 * Inserts a new message, unless its order is forgotten, its receiver has switched its kind off, or it exists. ON
	 * DUPLICATE KEY and not a third NOT EXISTS: H2 (2.4.240) reuses the result of a subquery on the table that the
	 * statement itself has changed. Unlike INSERT IGNORE it hides no other error.
	 */
	@Modifying
	@Query(nativeQuery = true, value = """
			INSERT INTO notification (version, order_id, receiver, kind, text, dedupe_key, status, send_failures,
				send_next_at, created_at)
			SELECT 0, :#{#message.orderId}, :#{#message.receiver}, :#{#message.kind.name()}, :#{#message.text},
				:#{#message.dedupeKey}, :#{#message.status.name()}, :#{#message.sendAttempts.failures},
				:#{#message.sendAttempts.nextAt}, :#{#message.createdAt} FROM DUAL
			WHERE NOT EXISTS (SELECT 1 FROM forgotten_order WHERE order_id = :#{#message.orderId})
			AND NOT EXISTS (SELECT 1 FROM notification_off
				WHERE customer_id = :#{#message.receiver} AND kind = :#{#message.kind.name()})
			ON DUPLICATE KEY UPDATE dedupe_key = VALUES(dedupe_key)""")
	void insertIfWanted(Notification message);

	@RestResource
	Optional<Notification> findById(Long id);

	/** Has no query of its own, which Data REST would list under /notifications/search as well. */
	@RestResource
	default Page<Notification> findAll(Pageable page) {
		return Caller.now().readsAll() ? findAllBy(page) : findByReceiverIn(Receivers.own(), page);
	}

	Page<Notification> findAllBy(@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	Page<Notification> findByReceiverIn(Collection<String> receivers,
			@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byReceiver")
	@Query("select n from Notification n where n.receiver = :#{T(dev.baedal.notification.domain.Receivers).check(#receiver)}")
	Page<Notification> findByReceiver(@Param("receiver") @Nullable String receiver,
			@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byOrder")
	@Query("""
			select n from Notification n where n.orderId = :orderId and (:#{caller.readsAll()} = true
			or n.receiver in (:#{T(dev.baedal.notification.domain.Receivers).own()}))""")
	Page<Notification> findByOrderId(@Param("orderId") @Nullable Long orderId,
			@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@Modifying
	@Query("delete from Notification n where n.orderId = :orderId")
	void deleteByOrderId(long orderId);

	List<Notification> findByReceiverOrderById(String receiver);

	/** The pending messages that are due first, ordered by the index, so that no more than the limit is read. */
	@Query("""
			select new dev.baedal.notification.domain.DueMessage(n.id, n.receiver, n.sendAttempts.nextAt)
			from Notification n where n.status = PENDING
			order by n.status, n.sendAttempts.nextAt, n.receiver, n.id""")
	List<DueMessage> findFirstDue(Limit limit);

	/** The oldest pending messages to this receiver, due or not. */
	@Query("""
			select new dev.baedal.notification.domain.WaitingMessage(n.id, n.dedupeKey, n.text, n.sendAttempts.nextAt)
			from Notification n where n.receiver = :receiver and n.status = PENDING
			order by n.receiver, n.status, n.id""")
	List<WaitingMessage> findWaiting(String receiver, Limit limit);

	@Modifying
	@Query("update Notification n set n.sendAttempts.nextAt = :at where n.id in :ids and n.status = PENDING")
	void setDue(Collection<Long> ids, Instant at);

	/**
	 * Applies {@link NotificationTransition#SEND} to those of these messages that it is allowed for.
	 *
	 * @return how many
	 */
	default int markSent(Collection<Long> ids, Instant now) {
		return move(ids, SEND.from(), SEND.to(), now);
	}

	@Modifying
	@Query("""
			update Notification n set n.status = :to, n.sentAt = :now, n.version = n.version + 1
			where n.id in :ids and n.status in :from""")
	int move(Collection<Long> ids, Set<NotificationStatus> from, NotificationStatus to, Instant now);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select n from Notification n where n.id = :id")
	Optional<Notification> findForUpdate(long id);
}
