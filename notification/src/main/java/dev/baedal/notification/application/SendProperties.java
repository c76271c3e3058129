package dev.baedal.notification.application;

import java.time.Duration;

import dev.baedal.platform.deadline.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval longest pause between two polls for due messages; one that is recorded or becomes due on this replica waits for no poll
 * @param firstPause back-off after a message's first failure; it doubles with each further one
 * @param longestPause longest back-off between two attempts for one message
 * @param claim how long a replica owns the messages that it sends; it starts none in the second half
 */
@ConfigurationProperties("baedal.notification.sending")
public record SendProperties(@DefaultValue("5s") Duration interval, @DefaultValue("1s") Duration firstPause,
		@DefaultValue("5m") Duration longestPause, @DefaultValue("30s") Duration claim) {

	Backoff backoff() {
		return new Backoff(firstPause, longestPause);
	}
}
