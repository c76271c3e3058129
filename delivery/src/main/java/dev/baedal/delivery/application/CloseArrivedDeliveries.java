package dev.baedal.delivery.application;

import java.time.Clock;
import java.time.Instant;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.platform.deadline.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Confirms for customers who never do, long after the rider was at the door. Order decides, as always. */
@Component
class CloseArrivedDeliveries {

	private static final Logger log = LoggerFactory.getLogger(CloseArrivedDeliveries.class);

	private final Deliveries deliveries;
	private final ConfirmDelivery confirmDelivery;
	private final Clock clock;
	private final DeliveryProperties properties;

	CloseArrivedDeliveries(Deliveries deliveries, ConfirmDelivery confirmDelivery, Clock clock,
			DeliveryProperties properties) {
		this.deliveries = deliveries;
		this.confirmDelivery = confirmDelivery;
		this.clock = clock;
		this.properties = properties;
	}

	@Scheduled(fixedDelayString = "${baedal.delivery.expiry-interval:5s}")
	void close() {
		Instant now = clock.instant();
		Instant before = now.minus(properties.closeAfter());
		Round.over("confirm", deliveries.findArrived(before, now.minus(properties.closePause()), Round.BATCH), orderId -> {
			try {
				confirmDelivery.confirmArrived(orderId, before);
			}
			catch (CloseRefused e) {
				log.warn("A delivery that nobody confirmed cannot be closed: {}", e.getMessage());
			}
		});
	}
}
