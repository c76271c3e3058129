package dev.baedal.order.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.CancelHold;
import dev.baedal.order.domain.CancelOutcome;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions around the question to the kitchen, each a transaction of its own. */
@Component
@Transactional
class CancellationTransactions {

	private static final Logger log = LoggerFactory.getLogger(CancellationTransactions.class);

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;
	private final HoldProperties properties;
	private final AuditTrail audit;
	private final Duration silence;

	CancellationTransactions(Orders orders, Outbox outbox, Clock clock, HoldProperties properties,
			OrderProperties orderProperties, AuditTrail audit) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
		this.properties = properties;
		this.audit = audit;
		this.silence = orderProperties.storeDeadline();
	}

	/** One that is cancelled already by the same customer is returned as it is. */
	@Transactional(readOnly = true)
	Order requireCancellable(long orderId) {
		Caller customer = Caller.now().require(Role.CUSTOMER);
		Order order = orders.findById(orderId)
			.filter(own -> customer.is(Role.CUSTOMER, own.getCustomerId()))
			.orElseThrow(() -> new NotFound("order", orderId));
		if (!order.isCancelRepeated()) {
			order.requireCancellable();
		}
		return order;
	}

	Order cancel(long orderId, String reason) {
		Order order = require(orderId);
		if (!order.isCancelRepeated()) {
			outbox.publish(order.cancel(reason, clock.instant()));
		}
		return order;
	}

	void force(long orderId, String reason) {
		String operator = Caller.now().require(Role.OPERATOR).giver();
		Order order = require(orderId);
		if (!order.isForceRepeated(operator)) {
			audit.note("CancelOrder", orderId, reason);
			outbox.publish(order.force(operator, reason, clock.instant()));
		}
	}

	/**
	 * For the store's silence. Where the kitchen decides, nothing is cancelled yet.
	 *
	 * @param mayAsk whether the kitchen can be asked in this round
	 * @return the order about which the kitchen is to be asked now; of several replicas one asks
	 */
	Optional<Order> cancelUnanswered(long orderId, boolean mayAsk) {
		Order order = require(orderId);
		if (order.getStatus() != OrderStatus.PLACED) {
			return Optional.empty();
		}
		if (order.kitchenDecides()) {
			boolean askNow = mayAsk && order.askForSilence(properties.longestPause(), clock.instant());
			return askNow ? Optional.of(order) : Optional.empty();
		}
		outbox.publish(order.cancelUnanswered(clock.instant()));
		log.info("Order {} cancelled: the store gave no answer", orderId);
		return Optional.empty();
	}

	/** The kitchen has the order and keeps it, so order missed what the store said. The gauge shows it meanwhile. */
	void leaveToOperator(long orderId, Kitchen.Answer answer) {
		require(orderId).askForSilenceIn(silence, clock.instant());
		log.warn("Order {} goes on: order has not heard of the store, and the kitchen keeps the order ({})", orderId,
				answer.state().name());
	}

	/** The event that says the same may have been here first. */
	Order grant(long orderId, String reason) {
		Order order = require(orderId);
		if (!order.isCancelRepeated()) {
			outbox.publish(order.grant(reason, clock.instant()));
		}
		return order;
	}

	void refuse(long orderId, Kitchen.Answer answer) {
		require(orderId).refuseCancel(CancelOutcome.REFUSED, answer.reason(), clock.instant())
			.ifPresent(outbox::publish);
	}

	/** Nothing to hold when the kitchen's yes came as an event before its answer did. */
	Order hold(long orderId, String reason) {
		Order order = require(orderId);
		Instant now = clock.instant();
		if (!order.isCancelRepeated()) {
			order.hold(CancelHold.begin(reason, now, properties.patience(), properties.firstPause()), now)
				.ifPresent(outbox::publish);
		}
		return order;
	}

	/** Of several replicas one asks. */
	Optional<Order> claimNextAsk(long orderId) {
		Order order = require(orderId);
		return order.askAgain(properties.backoff(), clock.instant()) ? Optional.of(order) : Optional.empty();
	}

	@Transactional(readOnly = true)
	Optional<Order> findHeld(long orderId) {
		return orders.findById(orderId).filter(Order::isCancelHeld);
	}

	void expire(long orderId) {
		require(orderId).expireHold(clock.instant()).ifPresent(refused -> {
			outbox.publish(refused);
			log.info("Order {} goes on: nobody decided its cancel", orderId);
		});
	}

	/** Of two commands at once the second sees what the first did, and can be told. */
	private Order require(long orderId) {
		return orders.findForUpdate(orderId).orElseThrow(() -> new NotFound("order", orderId));
	}
}
