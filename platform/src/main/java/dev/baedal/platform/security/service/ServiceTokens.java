package dev.baedal.platform.security.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * This service's own token, requested once and renewed by one thread at half of its lifetime. While the issuer is
 * unavailable the old token is used until it expires, so that an outage shorter than half a lifetime goes unnoticed.
 */
class ServiceTokens {

	private static final Logger log = LoggerFactory.getLogger(ServiceTokens.class);
	/** A token this close to its expiry may have expired when it reaches the called service. */
	private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(5);
	private static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

	private final Supplier<OAuth2AccessToken> issuer;
	private final Clock clock;
	private final AtomicReference<CompletableFuture<String>> underWay = new AtomicReference<>();
	private volatile Held held = new Held(null, Instant.MIN, Instant.MIN, Instant.MIN);

	ServiceTokens(Supplier<OAuth2AccessToken> issuer, Clock clock) {
		this.issuer = issuer;
		this.clock = clock;
	}

	/** @throws NoServiceToken if this service holds no usable token, and the issuer returns none */
	String token() {
		Held now = held;
		if (clock.instant().isBefore(now.renewAt())) {
			return now.value();
		}
		return underWay.get() != null && isUsable(now) ? now.value() : request(now);
	}

	/**
	 * Returns the token for a retry after a 401.
	 *
	 * @return a new token; the rejected one if it was requested a moment ago, or if the issuer returns no other: the
	 * called service would reject it again, and more requests would not help
	 */
	String replacementFor(String rejected) {
		Held now = held;
		if (!rejected.equals(now.value())) {
			return token();
		}
		try {
			return clock.instant().isBefore(now.requestedAt().plus(RETRY_INTERVAL)) ? rejected : request(now);
		}
		catch (NoServiceToken noOther) {
			return rejected;
		}
	}

	/**
	 * One thread requests a token, and all waiting threads share its result, also a failure: an issuer that hangs costs
	 * one time-out.
	 */
	private String request(Held old) {
		CompletableFuture<String> own = new CompletableFuture<>();
		CompletableFuture<String> first = underWay.compareAndExchange(null, own);
		if (first == null) {
			try {
				own.complete(held == old ? renew(old) : held.value());
			}
			catch (RuntimeException | Error e) {
				own.completeExceptionally(e);
			}
			finally {
				underWay.set(null);
			}
		}
		return await(first == null ? own : first);
	}

	private static String await(CompletableFuture<String> request) {
		try {
			return request.join();
		}
		catch (CompletionException e) {
			throw new NoServiceToken(e.getCause());
		}
	}

	private boolean isUsable(Held token) {
		return clock.instant().isBefore(token.usableUntil());
	}

	private String renew(Held old) {
		try {
			OAuth2AccessToken token = issuer.get();
			Instant now = clock.instant();
			Duration life = token.getExpiresAt() == null ? Duration.ZERO : Duration.between(now, token.getExpiresAt());
			held = new Held(token.getTokenValue(), now.plus(life.dividedBy(2)), now.plus(life).minus(EXPIRY_MARGIN),
					now);
			return token.getTokenValue();
		}
		catch (RuntimeException e) {
			if (!isUsable(old)) {
				throw e;
			}
			log.warn("No new token for this service, the old one is used until {}: {}", old.usableUntil(),
					e.toString());
			Instant now = clock.instant();
			held = new Held(old.value(), now.plus(RETRY_INTERVAL), old.usableUntil(), now);
			return old.value();
		}
	}

	private record Held(String value, Instant renewAt, Instant usableUntil, Instant requestedAt) {}
}
