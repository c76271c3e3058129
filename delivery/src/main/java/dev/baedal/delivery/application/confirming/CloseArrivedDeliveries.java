package dev.baedal.delivery.application.confirming;

import java.time.Clock;
import java.time.Instant;

import dev.baedal.delivery.application.DeliveryProperties;
import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.DueOrders;
import dev.baedal.platform.deadline.Uptime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Confirms deliveries that the customer has not confirmed within the deadline; order still decides. Time in which this
 * service was down is not counted, since no confirmation could reach it.
 */
@Component
class CloseArrivedDeliveries {

	private static final Logger log = LoggerFactory.getLogger(CloseArrivedDeliveries.class);

	private final Deliveries deliveries;
	private final ConfirmDelivery confirmDelivery;
	private final Uptime uptime;
	private final Clock clock;
	private final DeliveryProperties properties;
	private final ClockBulkheads bulkheads;

	CloseArrivedDeliveries(Deliveries deliveries, ConfirmDelivery confirmDelivery, Uptime uptime, Clock clock,
			DeliveryProperties properties, ClockBulkheads bulkheads) {
		this.deliveries = deliveries;
		this.confirmDelivery = confirmDelivery;
		this.uptime = uptime;
		this.clock = clock;
		this.properties = properties;
		this.bulkheads = bulkheads;
	}

	@Scheduled(fixedDelayString = "${baedal.delivery.expiry-interval:5s}")
	void close() {
		Instant now = clock.instant();
		Instant unchangedSince = now.minus(properties.closePause());
		Instant arrived = uptime.ago(properties.closeAfter());
		Instant shipped = uptime.ago(properties.closeParcelAfter());
		bulkheads.forEach("confirm", deliveries.findArrived(arrived, unchangedSince, DueOrders.BATCH),
				orderId -> unlessRefused(() -> confirmDelivery.confirmArrived(orderId, arrived)));
		bulkheads.forEach("parcel", deliveries.findShipped(shipped, unchangedSince, DueOrders.BATCH),
				orderId -> unlessRefused(() -> confirmDelivery.confirmShipped(orderId, shipped)));
	}

	private static void unlessRefused(Runnable confirm) {
		try {
			confirm.run();
		}
		catch (CloseRefused e) {
			log.warn("The automatic confirmation of a delivery was refused: {}", e.getMessage());
		}
	}
}
