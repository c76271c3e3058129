package dev.baedal.gateway.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param redis where replicas share what they count, as redis://host:6379; without it each counts for itself
 * @param refuseAfter how long a refusal waits
 * @param address of everybody behind one address together, whoever they are
 */
@ConfigurationProperties("baedal.rate-limit")
record LimitProperties(boolean enabled, String redis, Duration refuseAfter, Rate address, Rate person, Rate login,
		Rate ordering) {

	/** So many at once, and as many again in each period, evenly. */
	record Rate(int requests, Duration period) {}
}
