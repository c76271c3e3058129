package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.SuppliedByToken;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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
 * All orders; lists omit those that were never paid. A range over a time that is null in most rows also has a lower
 * bound: H2's indexes begin with the nulls, and a range without a lower bound reads all of them.
 */
@RepositoryRestResource(path = "orders", collectionResourceRel = "orders", itemResourceRel = "order")
public interface Orders extends Repository<Order, Long> {

	Order save(Order order);

	@RestResource
	Optional<Order> findById(Long orderId);

	/** Locks the row: the second of two concurrent commands sees the effect of the first and can report it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Order o where o.orderId = :orderId")
	Optional<Order> findForUpdate(long orderId);

	/** A default method, since a query of its own would be listed under /orders/search as well. */
	@RestResource
	default Page<Order> findAll(Pageable page) {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OPERATOR);
		return caller.readsAll() ? findPlaced(page) : findByCustomerId(caller.person(), page);
	}

	@Query("select o from Order o where o.state.status not in (PAYMENT_PENDING, PAYMENT_FAILED)")
	Page<Order> findPlaced(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	@RestResource(path = "byCustomer")
	@Query("""
			select o from Order o where o.customerId = :#{caller.customer(#customerId)}
			and o.state.status not in (PAYMENT_PENDING, PAYMENT_FAILED)""")
	Page<Order> findByCustomerId(@SuppliedByToken @Param("customerId") @Nullable String customerId,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	/** Includes orders that were never paid. */
	List<Order> findByCustomerIdOrderByOrderId(String customerId);

	/** Orders that settled before the given time and are not anonymised yet. */
	@Query("""
			select o.orderId from Order o where o.anonymisedAt is null and o.settlement.settled = true and o.state.updatedAt < :before
			order by o.orderId""")
	Page<Long> findToAnonymise(Instant before, Pageable page);

	/** Settled orders of this customer, created up to the given time. */
	@Query("select o.orderId from Order o where o.customerId = :customerId and o.settlement.settled = true and o.createdAt <= :until")
	Page<Long> findEndedOf(String customerId, Instant until, Pageable page);

	/** Orders of this customer that are open or not fully undone. */
	@Query("select o.orderId from Order o where o.customerId = :customerId and o.settlement.settled = false order by o.orderId")
	List<Long> findOpenOf(String customerId);

	boolean existsByCustomerIdAndCreatedAtLessThanEqual(String customerId, Instant until);

	@Query("select count(o) from Order o where o.state.status = :status")
	long countByStatus(OrderStatus status);

	@Query("select o.orderId from Order o where o.state.status = PAYMENT_PENDING and o.createdAt < :before order by o.orderId")
	Page<Long> findUnpaidSince(Instant before, Pageable page);

	@Query("select o.orderId from Order o where o.state.status = PLACED and o.createdAt < :before order by o.orderId")
	Page<Long> findUnansweredSince(Instant before, Pageable page);

	/** As {@link #findUnansweredSince}, without orders whose next claim is not due yet or whose cancel is held. */
	@Query("""
			select o.orderId from Order o where o.state.status = PLACED and o.createdAt < :before
			and (o.state.silenceAskAt is null or o.state.silenceAskAt <= :now) and o.state.cancelHold.expiresAt is null order by o.orderId""")
	Page<Long> findUnansweredToCancel(Instant before, Instant now, Pageable page);

	/**
	 * Ended orders that are not settled. Their missing answers were requested {@code atLeast} to {@code atMost} times
	 * again, the last time before the given time.
	 */
	@Query("""
			select o.orderId from Order o where o.settlement.asks.lastAt > {ts '2000-01-01 00:00:00'}
			and o.settlement.asks.lastAt < :before and o.settlement.asks.times between :atLeast and :atMost order by o.orderId""")
	Page<Long> findUnsettledSince(Instant before, int atLeast, int atMost, Pageable page);

	/** Held cancels whose claim has to be repeated now. */
	@Query("""
			select o.orderId from Order o where o.state.cancelHold.nextAskAt > {ts '2000-01-01 00:00:00'}
			and o.state.cancelHold.nextAskAt <= :now and o.state.cancelHold.expiresAt > :now
			order by o.state.cancelHold.nextAskAt""")
	Page<Long> findHeldWithDueClaim(Instant now, Pageable page);

	@Query("""
			select o.orderId from Order o where o.state.cancelHold.expiresAt > {ts '2000-01-01 00:00:00'}
			and o.state.cancelHold.expiresAt <= :now order by o.orderId""")
	Page<Long> findHeldUntil(Instant now, Pageable page);

	/** The times after now at which the claims of held cancels have to be repeated, the earliest first. */
	@Query("""
			select o.state.cancelHold.nextAskAt from Order o where o.state.cancelHold.nextAskAt > :now
			order by o.state.cancelHold.nextAskAt""")
	List<Instant> findClaimsDueAfter(Instant now, Limit limit);

	/** The times after now at which held cancels expire, the earliest first. */
	@Query("""
			select o.state.cancelHold.expiresAt from Order o where o.state.cancelHold.expiresAt > :now
			order by o.state.cancelHold.expiresAt""")
	List<Instant> findHoldsThatEndAfter(Instant now, Limit limit);

	@Query("""
			select o.orderId from Order o where o.state.cancelHold.since > {ts '2000-01-01 00:00:00'}
			and o.state.cancelHold.since < :before order by o.orderId""")
	Page<Long> findHeldSince(Instant before, Pageable page);
}
