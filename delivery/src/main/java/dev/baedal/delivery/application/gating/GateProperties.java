package dev.baedal.delivery.application.gating;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstPause first back-off between two requests for one order; it doubles each time
 * @param longestPause longest back-off between two requests for one order
 * @param maxWait a delivery that has waited this long starts without its coupon; when unset, it waits without limit
 */
@ConfigurationProperties("baedal.gate")
record GateProperties(@DefaultValue("1s") Duration firstPause, @DefaultValue("30s") Duration longestPause,
		@Nullable Duration maxWait) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
