package dev.baedal.gateway.limit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Holds the token bucket of each caller and limit. While the shared buckets are unavailable, each replica counts for
 * itself: a limiter that is down must neither block nor admit every request.
 */
class Buckets {

	private static final Logger log = LoggerFactory.getLogger(Buckets.class);
	private static final int MAX_BUCKETS = 200_000;

	static final ExpirationAfterWriteStrategy EXPIRATION = ExpirationAfterWriteStrategy
		.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1));

	private final AsyncProxyManager<String> own = Bucket4jCaffeine
		.<String>builderFor(Caffeine.newBuilder().maximumSize(MAX_BUCKETS))
		.expirationAfterWrite(EXPIRATION)
		.build()
		.asAsync();
	private final AsyncProxyManager<String> shared;

	Buckets(AsyncProxyManager<String> shared) {
		this.shared = shared;
	}

	static Buckets ofThisReplica() {
		return new Buckets(null);
	}

	Mono<ConsumptionProbe> take(RateLimit limit, String caller) {
		if (shared == null) {
			return take(own, limit, caller);
		}
		return take(shared, limit, caller).onErrorResume(error -> {
			log.debug("The shared store of the rate limits is unavailable: {}", error.toString());
			return take(own, limit, caller);
		});
	}

	private static Mono<ConsumptionProbe> take(AsyncProxyManager<String> buckets, RateLimit limit, String caller) {
		return Mono.fromFuture(() -> buckets.builder()
			.build("baedal:limit:" + limit.name() + ":" + caller,
					() -> CompletableFuture.completedFuture(limit.bucket()))
			.tryConsumeAndReturnRemaining(1));
	}
}
