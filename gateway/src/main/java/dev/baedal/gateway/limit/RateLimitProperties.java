package dev.baedal.gateway.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The rate limits in login mode; their numbers are in application.yml.
 *
 * @param enabled whether requests are limited in login mode; a request over a limit gets 429
 * @param redis URL of the Redis where replicas share their counts, as redis://host:6379; when unset, each replica
 * counts for itself
 * @param refuseAfter delay of a 429; it throttles clients that retry at once
 * @param address limit of all callers behind one address together
 * @param person limit of one person, or of one address without a login
 * @param login limit of one address for logins and sign-ups
 * @param ordering limit of one person for new orders
 * @param images limit of one address for images, which count towards no other limit
 */
@ConfigurationProperties("baedal.rate-limit")
record RateLimitProperties(boolean enabled, String redis, Duration refuseAfter, Rate address, Rate person, Rate login,
		Rate ordering, Rate images) {

	/**
	 * Allows {@code requests} at once, and refills as many in each period, evenly.
	 *
	 * @param requests requests in a period; the next one gets 429
	 * @param period time in which the requests are refilled, evenly
	 */
	record Rate(int requests, Duration period) {}
}
