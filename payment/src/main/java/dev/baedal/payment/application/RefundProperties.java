package dev.baedal.payment.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval longest pause between two polls for due refunds; one that begins or becomes due on this replica waits for no poll
 * @param firstPause back-off after the first failure of a refund; it doubles with each further one
 * @param longestPause longest back-off between two attempts for one refund
 * @param claim how long a replica owns an attempt that it began; longer than a call to the provider may take
 * @param deadline a refund that is open for longer is overdue; it is still tried
 */
@ConfigurationProperties("baedal.payment.refunds")
public record RefundProperties(@DefaultValue("5s") Duration interval, @DefaultValue("1s") Duration firstPause,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("15s") Duration claim,
		@DefaultValue("10m") Duration deadline) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
