package dev.baedal.gateway.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param redis URL of the Redis where replicas share their counts, as redis://host:6379; without it each replica counts
 * for itself
 * @param refuseAfter delay of a refusal
 * @param address limit of all callers behind one address together, whoever they are
 */
@ConfigurationProperties("baedal.rate-limit")
record LimitProperties(boolean enabled, String redis, Duration refuseAfter, Rate address, Rate person, Rate login,
		Rate ordering) {

	/** Allows {@code requests} at once, and refills as many in each period, evenly. */
	record Rate(int requests, Duration period) {}
}
