package dev.baedal.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All payments, and the queries for pending refunds. */
@RepositoryRestResource(path = "payments", collectionResourceRel = "payments", itemResourceRel = "payment")
public interface Payments extends Repository<Payment, Long> {

	Payment save(Payment payment);

	@RestResource
	Optional<Payment> findById(Long orderId);

	/** Locks the row, so that operators' commands, claims and the outcomes of refunds take turns. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Payment p where p.orderId = :orderId")
	Optional<Payment> findForUpdate(long orderId);

	/** A default method, since a query of its own would be listed under /payments/search. */
	@RestResource
	default Page<Payment> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findAllBy(page) : findByCustomerId(caller.person(), page);
	}

	Page<Payment> findAllBy(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	List<Payment> findByCustomerIdOrderByOrderId(String customerId);

	Page<Payment> findByCustomerId(String customerId,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	@Query("""
			select p.orderId from Payment p where p.status = REFUNDING and p.refundAttempts.nextAt <= :now
			order by p.status, p.refundAttempts.nextAt""")
	List<Long> findRefundsDue(Instant now, Limit limit);

	/** The times after now at which refunds become due, the earliest first. */
	@Query("""
			select p.refundAttempts.nextAt from Payment p where p.status = REFUNDING and p.refundAttempts.nextAt > :now
			order by p.status, p.refundAttempts.nextAt""")
	List<Instant> findRefundsDueAfter(Instant now, Limit limit);

	@Query("select p.orderId from Payment p where p.status = :status and p.updatedAt < :before order by p.orderId")
	Page<Long> findWaiting(PaymentStatus status, Instant before, Pageable page);

	@Query("select count(p) from Payment p where p.status = REFUNDING and p.refundAttempts.failures >= :failures")
	long countRefundsWithFailures(int failures);
}
