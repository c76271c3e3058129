package dev.baedal.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All notifications, sent or about to be. */
@RepositoryRestResource(path = "notifications", collectionResourceRel = "notifications",
		itemResourceRel = "notification")
public interface Notifications extends Repository<Notification, Long> {

	@RestResource(exported = false)
	Notification save(Notification notification);

	Optional<Notification> findById(Long id);

	/** With a query of its own it would be listed under /notifications/search as well. */
	default Page<Notification> findAll(Pageable page) {
		return Caller.now().readsAll() ? findAllBy(page) : findByReceiverIn(Receivers.own(), page);
	}

	@RestResource(exported = false)
	Page<Notification> findAllBy(@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@RestResource(exported = false)
	Page<Notification> findByReceiverIn(Collection<String> receivers,
			@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byReceiver")
	@Query("select n from Notification n where n.receiver = :#{T(dev.baedal.notification.domain.Receivers).check(#receiver)}")
	Page<Notification> findByReceiver(@Param("receiver") String receiver,
			@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byOrder")
	@Query("""
			select n from Notification n where n.orderId = :orderId and (:#{caller.readsAll()} = true
			or n.receiver in (:#{T(dev.baedal.notification.domain.Receivers).own()}))""")
	Page<Notification> findByOrderId(@Param("orderId") Long orderId,
			@SortDefault(sort = "id", direction = Direction.DESC) Pageable page);

	@RestResource(exported = false)
	@Modifying
	@Query("delete from Notification n where n.orderId = :orderId")
	void deleteByOrderId(long orderId);

	@RestResource(exported = false)
	List<Notification> findByReceiverOrderById(String receiver);

	@RestResource(exported = false)
	boolean existsByDedupeKey(String dedupeKey);

	/** What can be sent now, oldest first. What waits behind a receiver's failed one is left out, to keep its order. */
	@RestResource(exported = false)
	@Query("""
			select n from Notification n where n.status = PENDING and n.sendAttempts.nextAt <= :now
			and not exists (select 1 from Notification e where e.status = PENDING and e.receiver = n.receiver
				and e.sendAttempts.nextAt > :now and e.id < n.id)
			order by n.id""")
	List<Notification> findDue(Instant now, Limit limit);

	@RestResource(exported = false)
	List<Notification> findByIdIn(Collection<Long> ids);
}
