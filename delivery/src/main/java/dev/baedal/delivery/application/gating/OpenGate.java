package dev.baedal.delivery.application.gating;

import java.time.Clock;
import java.util.Optional;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.DeliveryTransition;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the gate of a delivery that waits for its coupon (M19): the coupon is issued, or an operator or the time limit
 * skips it.
 */
@Service
@Transactional
public class OpenGate {

	private final Deliveries deliveries;
	private final Outbox outbox;
	private final Clock clock;
	private final GateProperties properties;
	private final AuditTrail audit;

	OpenGate(Deliveries deliveries, Outbox outbox, Clock clock, GateProperties properties, AuditTrail audit) {
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.clock = clock;
		this.properties = properties;
		this.audit = audit;
	}

	void issued(long orderId, long couponId) {
		require(orderId).couponIssued(couponId, clock.instant()).forEach(outbox::publish);
	}

	/**
	 * Claims the next coupon request, so that only one replica sends it. Sets the time of the retry at once, in case
	 * coupon gives no answer.
	 */
	Optional<Delivery> claimNextAsk(long orderId) {
		Delivery delivery = require(orderId);
		return delivery.claimCouponAsk(properties.backoff(), clock.instant()) ? Optional.of(delivery)
				: Optional.empty();
	}

	/** Postpones the next coupon request. The order has ended; its event arrives soon and stops the requests. */
	void refused(long orderId) {
		require(orderId).couponRefused(properties.longestPause(), clock.instant());
	}

	/**
	 * Starts the delivery without its coupon, by an operator's command. A repeated command by the same operator changes
	 * nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the delivery waits for a coupon
	 */
	public void skip(long orderId, String reason) {
		String operator = Caller.now().require(Role.OPERATOR).giver();
		Delivery delivery = require(orderId);
		if (!delivery.getRide().isRepeated(DeliveryTransition.LET_GO, operator)) {
			audit.note("SkipCoupon", orderId, reason);
			start(orderId, reason);
			delivery.getRide().given(DeliveryTransition.LET_GO, operator);
		}
	}

	/** Starts the delivery without its coupon. */
	void start(long orderId, String reason) {
		require(orderId).skipCoupon(reason, clock.instant()).forEach(outbox::publish);
	}

	private Delivery require(long orderId) {
		return deliveries.findForUpdate(orderId).orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
