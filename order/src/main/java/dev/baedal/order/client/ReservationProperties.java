package dev.baedal.order.client;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout for a connection to coupon
 * @param timeout for coupon's answer to a reservation
 */
@ConfigurationProperties("baedal.reservation")
public record ReservationProperties(@DefaultValue("500ms") Duration connectTimeout,
		@DefaultValue("2s") Duration timeout) {}
