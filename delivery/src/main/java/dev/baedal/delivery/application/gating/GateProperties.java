package dev.baedal.delivery.application.gating;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstPause the first back-off before coupon is asked again about an order; doubled each time
 * @param longestPause the longest back-off
 * @param maxWait a delivery that has waited this long starts without its coupon; null: it waits without limit
 */
@ConfigurationProperties("baedal.gate")
record GateProperties(@DefaultValue("1s") Duration firstPause, @DefaultValue("30s") Duration longestPause,
		Duration maxWait) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
