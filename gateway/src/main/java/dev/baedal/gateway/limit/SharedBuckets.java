package dev.baedal.gateway.limit;

import java.time.Duration;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;

/**
 * Keeps buckets in Redis, for a gateway with several replicas. Redis must be available at the start, and may fail
 * later.
 */
final class SharedBuckets implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofMillis(100);

	private final RedisClient redis;
	private final StatefulRedisConnection<String, byte[]> connection;

	SharedBuckets(String url) {
		redis = RedisClient.create(url);
		redis.setOptions(ClientOptions.builder()
			.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.build());
		connection = redis.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
	}

	Buckets buckets() {
		return new Buckets(Bucket4jLettuce.casBasedBuilder(connection)
			.expirationAfterWrite(Buckets.EXPIRATION)
			.requestTimeout(TIMEOUT)
			.build()
			.asAsync());
	}

	@Override
	public void close() {
		connection.close();
		redis.shutdown();
	}
}
