package dev.baedal.order.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param patience a cancel that is undecided for this long counts as refused
 * @param firstPause the back-off before the first repeated claim; it doubles with each further one
 * @param longestPause the longest back-off between two claims
 */
@ConfigurationProperties("baedal.order.cancel-hold")
public record HoldProperties(@DefaultValue("10m") Duration patience, @DefaultValue("2s") Duration firstPause,
		@DefaultValue("1m") Duration longestPause) {

	public Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
