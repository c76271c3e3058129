package dev.baedal.order.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param patience a cancel that nobody has decided for so long counts as refused
 * @param firstPause before the kitchen is asked again; it doubles with each time
 * @param longestPause between two times
 */
@ConfigurationProperties("baedal.order.cancel-hold")
public record HoldProperties(@DefaultValue("10m") Duration patience, @DefaultValue("2s") Duration firstPause,
		@DefaultValue("1m") Duration longestPause) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
