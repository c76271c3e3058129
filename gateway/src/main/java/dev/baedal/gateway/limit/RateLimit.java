package dev.baedal.gateway.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.http.HttpHeaders;

/**
 * A rate limit. Writes its policy and the remaining requests to the headers of draft-ietf-httpapi-ratelimit-headers.
 */
record RateLimit(String name, RateLimitProperties.Rate rate) {

	BucketConfiguration bucket() {
		return BucketConfiguration.builder()
			.addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
			.build();
	}

	void write(HttpHeaders headers, ConsumptionProbe left) {
		headers.set("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, rate.requests(), rate.period().toSeconds()));
		headers.set("RateLimit",
				"\"%s\";r=%d;t=%d".formatted(name, left.getRemainingTokens(), seconds(left.getNanosToWaitForReset())));
	}

	static long seconds(long nanos) {
		return nanos / 1_000_000_000 + 1;
	}
}
