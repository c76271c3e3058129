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
 * This service's own token, which is asked for once and renewed by one thread when half of its life is over. While the
 * issuer is away the old one goes on to its end; so that nobody notices an outage that is shorter than half a life.
 */
class ServiceTokens {

	private static final Logger log = LoggerFactory.getLogger(ServiceTokens.class);
	/** What is so near its end may be at its end when it arrives. */
	private static final Duration TOO_LATE = Duration.ofSeconds(5);
	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

	private final Supplier<OAuth2AccessToken> issuer;
	private final Clock clock;
	private final AtomicReference<CompletableFuture<String>> underWay = new AtomicReference<>();
	private volatile Held held = new Held(null, Instant.MIN, Instant.MIN, Instant.MIN);

	ServiceTokens(Supplier<OAuth2AccessToken> issuer, Clock clock) {
		this.issuer = issuer;
		this.clock = clock;
	}

	/** @throws NoServiceToken if there is none, and the issuer gives none */
	String token() {
		Held now = held;
		if (clock.instant().isBefore(now.renewAt())) {
			return now.value();
		}
		return underWay.get() != null && isUsable(now) ? now.value() : asked(now);
	}

	/**
	 * After a 401. @return a new one; the same when it has just been asked for, or the issuer gives no other: whoever is
	 * called will then go on refusing, and asking again and again would help nobody
	 */
	String insteadOf(String refused) {
		Held now = held;
		if (!refused.equals(now.value())) {
			return token();
		}
		try {
			return clock.instant().isBefore(now.askedAt().plus(BETWEEN_TRIES)) ? refused : asked(now);
		}
		catch (NoServiceToken noOther) {
			return refused;
		}
	}

	/** One thread asks, and its answer is everybody's, also when it is none: an issuer that hangs costs one time-out. */
	private String asked(Held old) {
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
		return answer(first == null ? own : first);
	}

	private static String answer(CompletableFuture<String> asked) {
		try {
			return asked.join();
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
			held = new Held(token.getTokenValue(), now.plus(life.dividedBy(2)), now.plus(life).minus(TOO_LATE), now);
			return token.getTokenValue();
		}
		catch (RuntimeException e) {
			if (!isUsable(old)) {
				throw e;
			}
			log.warn("No new token for this service, the old one is used until {}: {}", old.usableUntil(),
					e.toString());
			Instant now = clock.instant();
			held = new Held(old.value(), now.plus(BETWEEN_TRIES), old.usableUntil(), now);
			return old.value();
		}
	}

	private record Held(String value, Instant renewAt, Instant usableUntil, Instant askedAt) {}
}
