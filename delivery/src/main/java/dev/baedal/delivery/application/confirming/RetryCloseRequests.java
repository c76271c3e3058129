package dev.baedal.delivery.application.confirming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.DueOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Retries the close request of every delivery in CONFIRMING until order answers, so that no customer's confirmation is
 * lost.
 */
@Component
class RetryCloseRequests {

	private static final Logger log = LoggerFactory.getLogger(RetryCloseRequests.class);

	private final Deliveries deliveries;
	private final ConfirmDelivery confirmDelivery;
	private final Clock clock;
	private final Duration interval;
	private final ClockBulkheads bulkheads;

	RetryCloseRequests(Deliveries deliveries, ConfirmDelivery confirmDelivery, Clock clock,
			@Value("${baedal.close.retry-interval}") Duration interval, ClockBulkheads bulkheads) {
		this.deliveries = deliveries;
		this.confirmDelivery = confirmDelivery;
		this.clock = clock;
		this.interval = interval;
		this.bulkheads = bulkheads;
	}

	/** Skips deliveries younger than the interval, whose request is most likely still running. */
	@Scheduled(fixedDelayString = "${baedal.close.retry-interval}")
	void ask() {
		Instant before = clock.instant().minus(interval);
		bulkheads.forEach("close", deliveries.findWaiting(DeliveryStatus.CONFIRMING, before, DueOrders.BATCH),
				orderId -> {
					try {
						confirmDelivery.requestClose(orderId);
					}
					catch (CloseRefused e) {
						log.info("The delivery is not confirmed: {}", e.getMessage());
					}
				});
	}
}
