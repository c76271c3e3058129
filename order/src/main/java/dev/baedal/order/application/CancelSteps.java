package dev.baedal.order.application;

import java.time.Clock;
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

/** The steps around the question to the kitchen, each a transaction of its own. */
@Component
@Transactional
class CancelSteps {

	private static final Logger log = LoggerFactory.getLogger(CancelSteps.class);
	private static final String NO_ANSWER = "가게의 응답이 없어 주문이 자동으로 취소되었습니다";

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;
	private final HoldProperties properties;
	private final AuditTrail audit;

	CancelSteps(Orders orders, Outbox outbox, Clock clock, HoldProperties properties, AuditTrail audit) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
		this.properties = properties;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	Order requireCancellable(long orderId) {
		Caller customer = Caller.now().require(Role.CUSTOMER);
		Order order = orders.findById(orderId)
			.filter(own -> customer.is(Role.CUSTOMER, own.getCustomerId()))
			.orElseThrow(() -> new NotFound("order", orderId));
		order.requireCancellable();
		return order;
	}

	Order cancel(long orderId, String reason) {
		Order order = require(orderId);
		outbox.publish(order.cancel(reason, clock.instant()));
		return order;
	}

	void force(long orderId, String reason) {
		audit.note("CancelOrder", orderId, reason);
		cancel(orderId, reason);
	}

	void cancelUnanswered(long orderId) {
		Order order = require(orderId);
		if (order.getStatus() == OrderStatus.PLACED) {
			outbox.publish(order.cancel(NO_ANSWER, clock.instant()));
			log.info("Order {} cancelled: the store gave no answer", orderId);
		}
	}

	/** The event that says the same may have been here first. */
	Order grant(long orderId, String reason) {
		Order order = require(orderId);
		if (order.getStatus() != OrderStatus.CANCELLED) {
			outbox.publish(order.cancel(reason, clock.instant()));
		}
		return order;
	}

	void refuse(long orderId, Kitchen.Answer answer) {
		require(orderId).refuseCancel(CancelOutcome.REFUSED, answer.reason(), clock.instant()).ifPresent(outbox::publish);
	}

	/** Nothing to hold when the kitchen's yes came as an event before its answer did. */
	Order hold(long orderId, String reason) {
		Order order = require(orderId);
		Instant now = clock.instant();
		if (order.getStatus() != OrderStatus.CANCELLED) {
			order.hold(CancelHold.begin(reason, now, properties.patience(), properties.firstPause()), now)
				.ifPresent(outbox::publish);
		}
		return order;
	}

	/** Of several replicas one asks. */
	Optional<Order> claimNextAsk(long orderId) {
		Order order = require(orderId);
		return order.askAgain(properties.firstPause(), properties.longestPause(), clock.instant()) ? Optional.of(order)
				: Optional.empty();
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
