package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.KnownByToken;
import dev.baedal.platform.security.Role;
import jakarta.persistence.LockModeType;
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
 * All orders. What was never paid for is no order, and is in no list. A time that is null in most rows is asked for with a
 * lower end too: H2's indexes begin with the nulls, and a range without a lower end reads all of them.
 */
@RepositoryRestResource(path = "orders", collectionResourceRel = "orders", itemResourceRel = "order")
public interface Orders extends Repository<Order, Long> {

	Order save(Order order);

	@RestResource
	Optional<Order> findById(Long orderId);

	/** For a command: of two at once the second sees what the first did, and can be told. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Order o where o.orderId = :orderId")
	Optional<Order> findForUpdate(long orderId);

	/** With a query of its own it would be listed under /orders/search as well. */
	@RestResource
	default Page<Order> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findPlaced(page) : findByCustomerId(caller.person(), page);
	}

	@Query("select o from Order o where o.status not in (PAYMENT_PENDING, PAYMENT_FAILED)")
	Page<Order> findPlaced(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byCustomer")
	@Query("""
			select o from Order o where o.customerId = :#{caller.customer(#customerId)}
			and o.status not in (PAYMENT_PENDING, PAYMENT_FAILED)""")
	Page<Order> findByCustomerId(@KnownByToken @Param("customerId") String customerId,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	/** Also those that were never paid for. */
	List<Order> findByCustomerIdOrderByOrderId(String customerId);

	/** Ended before, and naming their customer still. */
	@Query("""
			select o.orderId from Order o where o.anonymisedAt is null and o.settled = true and o.updatedAt < :before
			order by o.orderId""")
	Page<Long> findToAnonymise(Instant before, Pageable page);

	/** Ended, and this customer's. */
	@Query("select o.orderId from Order o where o.customerId = :customerId and o.settled = true and o.createdAt <= :until")
	Page<Long> findEndedOf(String customerId, Instant until, Pageable page);

	/** What this customer waits for, or has to be given back to them. */
	@Query("select o.orderId from Order o where o.customerId = :customerId and o.settled = false order by o.orderId")
	List<Long> findOpenOf(String customerId);

	boolean existsByCustomerIdAndCreatedAtLessThanEqual(String customerId, Instant until);

	long countByStatus(OrderStatus status);

	@Query("select o.orderId from Order o where o.status = PAYMENT_PENDING and o.createdAt < :before order by o.orderId")
	Page<Long> findUnpaidSince(Instant before, Pageable page);

	@Query("select o.orderId from Order o where o.status = PLACED and o.createdAt < :before order by o.orderId")
	Page<Long> findUnansweredSince(Instant before, Pageable page);

	/** The same without those about which the kitchen was asked just now, or is asked since their customer wants it. */
	@Query("""
			select o.orderId from Order o where o.status = PLACED and o.createdAt < :before
			and (o.silenceAskAt is null or o.silenceAskAt <= :now) and o.cancelHold.expiresAt is null order by o.orderId""")
	Page<Long> findUnansweredToCancel(Instant before, Instant now, Pageable page);

	/** Ended, not settled, and asked about so many times. */
	@Query("""
			select o.orderId from Order o where o.settlementAsks.lastAt > {ts '2000-01-01 00:00:00'}
			and o.settlementAsks.lastAt < :before and o.settlementAsks.times between :atLeast and :atMost order by o.orderId""")
	Page<Long> findUnsettledSince(Instant before, int atLeast, int atMost, Pageable page);

	/** Held cancels about which the kitchen is to be asked again. */
	@Query("""
			select o.orderId from Order o where o.cancelHold.nextAskAt > {ts '2000-01-01 00:00:00'}
			and o.cancelHold.nextAskAt <= :now and o.cancelHold.expiresAt > :now
			order by o.cancelHold.nextAskAt""")
	Page<Long> findHeldToAsk(Instant now, Pageable page);

	@Query("""
			select o.orderId from Order o where o.cancelHold.expiresAt > {ts '2000-01-01 00:00:00'}
			and o.cancelHold.expiresAt <= :now order by o.orderId""")
	Page<Long> findHeldUntil(Instant now, Pageable page);

	@Query("""
			select o.orderId from Order o where o.cancelHold.since > {ts '2000-01-01 00:00:00'}
			and o.cancelHold.since < :before order by o.orderId""")
	Page<Long> findHeldSince(Instant before, Pageable page);
}
