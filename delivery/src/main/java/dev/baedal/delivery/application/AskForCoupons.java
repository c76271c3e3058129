package dev.baedal.delivery.application;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.platform.deadline.Lanes;
import dev.baedal.platform.deadline.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks coupon about every delivery that waits at the gate, until it has an answer (M19). The wait is a state of the
 * row, so it outlives this process; the call is made outside any transaction and any listener.
 */
@Component
class AskForCoupons {

	private static final Logger log = LoggerFactory.getLogger(AskForCoupons.class);

	private final Deliveries deliveries;
	private final Coupons coupons;
	private final OpenGate openGate;
	private final Lanes lanes;
	private final Clock clock;

	AskForCoupons(Deliveries deliveries, Coupons coupons, OpenGate openGate, Lanes lanes, Clock clock) {
		this.deliveries = deliveries;
		this.coupons = coupons;
		this.openGate = openGate;
		this.lanes = lanes;
		this.clock = clock;
	}

	/** One that is not answered ends the round: while coupon is away, a round costs a few time-outs and not hundreds. */
	@Scheduled(fixedDelayString = "${baedal.gate.retry-interval}")
	void ask() {
		AtomicBoolean away = new AtomicBoolean();
		lanes.over("coupon", deliveries.findAtTheGate(clock.instant(), Round.BATCH), orderId -> {
			if (!away.get() && !openGate.claimNextAsk(orderId).map(this::isAnswered).orElse(true)) {
				away.set(true);
			}
		});
	}

	private boolean isAnswered(Delivery delivery) {
		long orderId = delivery.getOrderId();
		Coupons.Answer answer = coupons.askFor(orderId, delivery.getCustomerId(), delivery.getStoreId());
		switch (answer.verdict()) {
			case ISSUED -> openGate.issued(orderId, answer.couponId());
			case REFUSED -> {
				log.info("No coupon for order {}: {}", orderId, answer.reason());
				openGate.refused(orderId);
			}
			case UNKNOWN -> {
			}
		}
		return answer.verdict() != Coupons.Verdict.UNKNOWN;
	}
}
