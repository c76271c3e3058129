package dev.baedal.delivery.application.gating;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.deadline.DueOrders;
import dev.baedal.platform.deadline.Uptime;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the wait for a coupon after the configured time, if one is set. Only the time in which this service was up, and
 * so requested the coupon, is counted.
 */
@Component
class StartWithoutCoupon {

	private static final Logger log = LoggerFactory.getLogger(StartWithoutCoupon.class);

	private final Deliveries deliveries;
	private final OpenGate openGate;
	private final Uptime uptime;
	private final GateProperties properties;

	StartWithoutCoupon(Deliveries deliveries, OpenGate openGate, Uptime uptime, GateProperties properties) {
		this.deliveries = deliveries;
		this.openGate = openGate;
		this.uptime = uptime;
		this.properties = properties;
	}

	@Scheduled(fixedDelayString = "${baedal.delivery.expiry-interval:5s}")
	void start() {
		Duration maxWait = properties.maxWait();
		if (maxWait == null) {
			return;
		}
		DueOrders.forEach("coupon",
				deliveries.findWaiting(DeliveryStatus.WAITING_COUPON, uptime.ago(maxWait), DueOrders.BATCH),
				orderId -> {
					openGate.start(orderId, "no coupon within %s".formatted(maxWait));
					log.warn("The delivery of order {} starts without its coupon after a wait of {}", orderId, maxWait);
				});
	}
}
