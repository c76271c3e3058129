package dev.baedal.delivery.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstPause until coupon is asked again about an order; doubled each time
 * @param longestPause never longer
 * @param maxWait a delivery that has waited for so long starts without its coupon; null: it waits
 */
@ConfigurationProperties("baedal.gate")
record GateProperties(@DefaultValue("1s") Duration firstPause, @DefaultValue("30s") Duration longestPause,
		Duration maxWait) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
