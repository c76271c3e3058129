package dev.baedal.delivery.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

/** All deliveries, one per order. */
@RepositoryRestResource(path = "deliveries", collectionResourceRel = "deliveries", itemResourceRel = "delivery")
public interface Deliveries extends Repository<Delivery, Long> {

	/** A union, so that each part uses its own index; an OR would scan the whole table. */
	String OWN = """
			(select a.orderId as id from Delivery a where a.customerId = :customer
			union select b.orderId as id from Delivery b where b.storeId in (:stores)
			union select c.orderId as id from Delivery c where c.ride.riderId = :rider and c.ride.fulfilment = KITCHEN_RIDER)""";

	Delivery save(Delivery delivery);

	@RestResource
	Optional<Delivery> findById(Long orderId);

	List<Delivery> findByOrderIdIn(Collection<Long> orderIds);

	/** Locks the row for a command: a concurrent second command waits and sees the effect of the first. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Delivery d where d.orderId = :orderId")
	Optional<Delivery> findForUpdate(long orderId);

	/** Has no query of its own, which Data REST would list under /deliveries/search as well. */
	@RestResource
	default Page<Delivery> findAll(Pageable page) {
		Caller caller = Caller.now();
		return caller.readsAll() ? findAllBy(page)
				: findOf(caller.has(Role.CUSTOMER) ? caller.person() : null,
						caller.has(Role.RIDER) ? caller.person() : null,
						caller.has(Role.OWNER) ? caller.stores() : Set.of(), page);
	}

	List<Delivery> findByCustomerIdOrderByOrderId(String customerId);

	Page<Delivery> findAllBy(@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	/**
	 * @param customer null for none
	 * @param rider null for none
	 */
	@Query(value = "select d from Delivery d join " + OWN + " own on own.id = d.orderId",
			countQuery = "select count(own.id) from " + OWN + " own")
	Page<Delivery> findOf(@Nullable String customer, @Nullable String rider, Collection<Long> stores,
			@SortDefault(sort = "orderId", direction = Direction.DESC) Pageable page);

	/** The deliveries that riders of a region can pick now (M07). */
	@RestResource(path = "nearby")
	@Query("""
			select d from Delivery d
			where d.ride.status = READY and d.ride.fulfilment = KITCHEN_RIDER
			and :region is not null and d.region = :#{T(dev.baedal.text.Region).normal(#region)}
			and :#{caller.require('RIDER', 'OPERATOR') != null} = true""")
	Page<Delivery> findNearby(@Param("region") @Nullable String region, @SortDefault(sort = "orderId") Pageable page);

	/** The deliveries that the staff of a store can hand over now (M15). */
	@RestResource(path = "counter")
	@Query("""
			select d from Delivery d
			where d.ride.status = READY and d.storeId = :#{caller.store(#storeId)} and d.ride.fulfilment = BREW_PICKUP""")
	Page<Delivery> findAtTheCounter(@Param("storeId") @Nullable Long storeId,
			@SortDefault(sort = "orderId") Pageable page);

	@Query("select d.orderId from Delivery d where d.ride.status = :status and d.ride.updatedAt < :before order by d.orderId")
	Page<Long> findWaiting(DeliveryStatus status, Instant before, Pageable page);

	/** Deliveries on the road with a rider. Parcels are left out, since they travel for days. */
	@Query("""
			select d.orderId from Delivery d
			where d.ride.status = PICKED and d.ride.updatedAt < :before and d.ride.fulfilment <> SHIP_ON_PAYMENT order by d.orderId""")
	Page<Long> findOnTheRoad(Instant before, Pageable page);

	/** @param unchangedSince excludes deliveries that changed later, such as those whose close order refused */
	@Query("""
			select d.orderId from Delivery d where d.ride.status = ARRIVED and d.ride.arrivedAt < :before
			and d.ride.updatedAt < :unchangedSince and d.ride.fulfilment <> SHIP_ON_PAYMENT order by d.orderId""")
	Page<Long> findArrived(Instant before, Instant unchangedSince, Pageable page);

	/** @param unchangedSince excludes deliveries that changed later, such as those whose close order refused */
	@Query("""
			select d.orderId from Delivery d where d.ride.status in (PICKED, ARRIVED) and d.ride.pickedAt < :before
			and d.ride.updatedAt < :unchangedSince and d.ride.fulfilment = SHIP_ON_PAYMENT order by d.orderId""")
	Page<Long> findShipped(Instant before, Instant unchangedSince, Pageable page);

	/** The deliveries whose next coupon request is due. */
	@Query("""
			select d.orderId from Delivery d where d.ride.status = WAITING_COUPON and d.gate.askAt <= :now
			order by d.ride.status, d.gate.askAt""")
	Page<Long> findAtTheGate(Instant now, Pageable page);
}
