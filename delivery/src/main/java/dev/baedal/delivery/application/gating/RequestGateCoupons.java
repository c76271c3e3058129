package dev.baedal.delivery.application.gating;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.DueOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Requests the coupon of every delivery that waits at the gate, until coupon answers (M19). The wait is a state of the
 * row and so survives a restart; the call is made outside any transaction and any consumer.
 */
@Component
class RequestGateCoupons {

	private static final Logger log = LoggerFactory.getLogger(RequestGateCoupons.class);

	private final Deliveries deliveries;
	private final Coupons coupons;
	private final OpenGate openGate;
	private final ClockBulkheads bulkheads;
	private final Clock clock;

	RequestGateCoupons(Deliveries deliveries, Coupons coupons, OpenGate openGate, ClockBulkheads bulkheads,
			Clock clock) {
		this.deliveries = deliveries;
		this.coupons = coupons;
		this.openGate = openGate;
		this.bulkheads = bulkheads;
		this.clock = clock;
	}

	/**
	 * Ends the round at the first unanswered request: while coupon is down, a round costs a few time-outs and not
	 * hundreds.
	 */
	@Scheduled(fixedDelayString = "${baedal.gate.retry-interval}")
	void ask() {
		AtomicBoolean away = new AtomicBoolean();
		bulkheads.forEach("coupon", deliveries.findAtTheGate(clock.instant(), DueOrders.BATCH), orderId -> {
			if (!away.get() && !openGate.claimNextAsk(orderId).map(this::isAnswered).orElse(true)) {
				away.set(true);
			}
		});
	}

	private boolean isAnswered(Delivery delivery) {
		long orderId = delivery.getOrderId();
		Coupons.Answer answer = coupons.askFor(orderId, delivery.getCustomerId(), delivery.getStoreId());
		switch (answer.verdict()) {
			case ISSUED -> openGate.issued(orderId, requireNonNull(answer.couponId(), "an issued coupon has its id"));
			case REFUSED -> {
				log.info("Coupon issued no coupon for order {}: {}", orderId, answer.reason());
				openGate.refused(orderId);
			}
			case UNKNOWN -> {
			}
		}
		return answer.verdict() != Coupons.Verdict.UNKNOWN;
	}
}
