package dev.baedal.notification.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval between two polls for due messages
 * @param firstPause back-off after a message's first failure; doubled with each further one
 * @param longestPause the longest back-off
 * @param claim how long other replicas leave messages to the replica that sends them; it starts none in the second half
 */
@ConfigurationProperties("baedal.notification.sending")
public record SendProperties(@DefaultValue("200ms") Duration interval, @DefaultValue("1s") Duration firstPause,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("30s") Duration claim) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
