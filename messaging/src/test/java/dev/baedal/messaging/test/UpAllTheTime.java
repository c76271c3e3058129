package dev.baedal.messaging.test;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the clock of a service forward that is up meanwhile: without a note of that, the time would be an outage. */
public record UpAllTheTime(TestClock clock, JdbcClient jdbc) {

	public void passes(Duration time) {
		clock.advance(time);
		jdbc.sql("UPDATE service_uptime SET seen_at = ? WHERE id = 1").param(clock.millis()).update();
	}
}
