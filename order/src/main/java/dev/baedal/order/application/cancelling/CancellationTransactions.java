package dev.baedal.order.application.cancelling;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.application.HoldProperties;
import dev.baedal.order.application.OrderProperties;
import dev.baedal.order.domain.CancelHold;
import dev.baedal.order.domain.CancelOutcome;
import dev.baedal.order.domain.Canceller;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.WakeUp;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions before and after the claim at the kitchen. Each method is one transaction, so that none spans the
 * call.
 */
@Component
@Transactional
class CancellationTransactions {

	private static final Logger log = LoggerFactory.getLogger(CancellationTransactions.class);

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;
	private final HoldProperties properties;
	private final AuditTrail audit;
	private final WakeUp heldCancels;
	private final Duration storeDeadline;

	CancellationTransactions(Orders orders, Outbox outbox, Clock clock, HoldProperties properties,
			OrderProperties orderProperties, AuditTrail audit, WakeUp heldCancels) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
		this.properties = properties;
		this.audit = audit;
		this.heldCancels = heldCancels;
		this.storeDeadline = orderProperties.storeDeadline();
	}

	/**
	 * Requires a cancellable order of the caller. An order that the caller has already cancelled is returned as it is.
	 */
	@Transactional(readOnly = true)
	Order requireCancellable(long orderId) {
		Caller customer = Caller.now().require(Role.CUSTOMER);
		Order order = orders.findById(orderId)
			.filter(own -> customer.is(Role.CUSTOMER, own.getCustomerId()))
			.orElseThrow(() -> new NotFound("order", orderId));
		if (!order.getState().isCancelRepeated(Canceller.CUSTOMER)) {
			order.getState().requireCancellable();
		}
		return order;
	}

	Order cancel(long orderId, @Nullable String reason) {
		Order order = require(orderId);
		if (!order.getState().isCancelRepeated(Canceller.CUSTOMER)) {
			outbox.publish(order.cancel(Canceller.CUSTOMER, reason, clock.instant()));
		}
		return order;
	}

	void force(long orderId, String reason) {
		Canceller operator = Canceller.operator(Caller.now().require(Role.OPERATOR).giver());
		Order order = require(orderId);
		if (!order.getState().isCancelRepeated(operator)) {
			audit.note("CancelOrder", orderId, reason);
			outbox.publish(order.cancel(operator, reason, clock.instant()));
		}
	}

	/**
	 * Cancels an unanswered order. Where the kitchen decides, nothing is cancelled yet.
	 *
	 * @param mayClaim whether the kitchen may be called in this round
	 * @return the order whose claim is to be sent now; only one of several replicas gets it
	 */
	Optional<Order> cancelUnanswered(long orderId, boolean mayClaim) {
		Order order = require(orderId);
		if (order.getState().getStatus() != OrderStatus.PLACED) {
			return Optional.empty();
		}
		if (order.getState().kitchenDecides()) {
			boolean claimNow = mayClaim
					&& order.getState().takeUnansweredClaim(properties.longestPause(), clock.instant());
			return claimNow ? Optional.of(order) : Optional.empty();
		}
		outbox.publish(order.cancel(Canceller.STORE_DEADLINE, Canceller.NO_ANSWER, clock.instant()));
		log.info("Order {} is cancelled: the store did not answer it", orderId);
		return Optional.empty();
	}

	/**
	 * Postpones the next claim by the store deadline: the kitchen keeps the order, so order has missed the store's
	 * event. Until then the overdue gauge counts the order.
	 */
	void leaveToOperator(long orderId, Kitchen.Answer answer) {
		require(orderId).getState().postponeUnansweredClaim(storeDeadline, clock.instant());
		log.warn("Order {} continues: no event of the store has arrived, and the kitchen keeps the order ({})", orderId,
				requireNonNull(answer.state(), "a decision has the kitchen's state").name());
	}

	/** Skips a cancel that the CancelGranted event has already made. */
	Order grant(long orderId, @Nullable String reason) {
		Order order = require(orderId);
		if (!order.getState().isCancelRepeated(Canceller.CUSTOMER)) {
			outbox.publish(order.cancel(Canceller.ofClaim(reason), reason, clock.instant()));
		}
		return order;
	}

	void refuse(long orderId, Kitchen.Answer answer) {
		require(orderId).refuseCancel(CancelOutcome.REFUSED, answer.reason(), clock.instant())
			.ifPresent(outbox::publish);
	}

	/** Holds nothing when the CancelGranted event was consumed before the response arrived. */
	Order hold(long orderId, @Nullable String reason) {
		Order order = require(orderId);
		Instant now = clock.instant();
		if (!order.getState().isCancelRepeated(Canceller.CUSTOMER)) {
			order.hold(CancelHold.begin(reason, now, properties.patience(), properties.firstPause()), now)
				.ifPresent(held -> {
					outbox.publish(held);
					heldCancels.afterCommit();
				});
		}
		return order;
	}

	/** Returns the order to one of several replicas, under the row lock: that replica sends the claim. */
	Optional<Order> takeDueClaim(long orderId) {
		Order order = require(orderId);
		return order.getState().takeDueClaim(properties.backoff(), clock.instant()) ? Optional.of(order)
				: Optional.empty();
	}

	@Transactional(readOnly = true)
	Optional<Order> findHeld(long orderId) {
		return orders.findById(orderId).filter(order -> order.getState().isCancelHeld());
	}

	void expire(long orderId) {
		require(orderId).expireHold(clock.instant()).ifPresent(refused -> {
			outbox.publish(refused);
			log.info("Order {} continues: its cancel request was not decided in time", orderId);
		});
	}

	/** Locks the row: the second of two concurrent commands sees the effect of the first and can report it. */
	private Order require(long orderId) {
		return orders.findForUpdate(orderId).orElseThrow(() -> new NotFound("order", orderId));
	}
}
