package dev.baedal.payment.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval between two looks for refunds that are due
 * @param firstPause after the first failure of a refund; it doubles with each further one
 * @param longestPause between two attempts
 * @param claim how long the others leave an attempt to the replica that has begun it; longer than the provider may take
 * @param deadline a refund that is open for longer is overdue
 */
@ConfigurationProperties("baedal.payment.refunds")
public record RefundProperties(@DefaultValue("200ms") Duration interval, @DefaultValue("1s") Duration firstPause,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("15s") Duration claim,
		@DefaultValue("10m") Duration deadline) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
