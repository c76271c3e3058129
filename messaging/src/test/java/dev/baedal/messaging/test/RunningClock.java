package dev.baedal.messaging.test;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Advances the clock of a service that is up during that time. Without an update of its uptime, the time would count as
 * an outage.
 */
public record RunningClock(TestClock clock, JdbcClient jdbc) {

	public void passes(Duration time) {
		clock.advance(time);
		jdbc.sql("UPDATE service_uptime SET seen_at = ? WHERE id = 1").param(clock.millis()).update();
	}
}
