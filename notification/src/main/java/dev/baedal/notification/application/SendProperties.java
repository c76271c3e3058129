package dev.baedal.notification.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval between two looks for messages that are due
 * @param firstPause after the first failure of a message; it doubles with each further one
 * @param longestPause between two attempts
 * @param claim how long the others leave messages to the replica that sends them; it begins none in the second half
 */
@ConfigurationProperties("baedal.notification.sending")
public record SendProperties(@DefaultValue("200ms") Duration interval, @DefaultValue("1s") Duration firstPause,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("30s") Duration claim) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
