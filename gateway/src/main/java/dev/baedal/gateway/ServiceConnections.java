package dev.baedal.gateway;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties.Pool;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * How services are called. Two things cannot be said in {@code application.yml}: that no more than so many
 * requests may wait for a connection, and that nothing is ever sent twice.
 */
class ServiceConnections extends HttpClientFactory {

	private final int maxPending;

	ServiceConnections(HttpClientProperties properties, ServerProperties server, HttpClientSslConfigurer ssl,
			int maxPending) {
		super(properties, server, ssl, List.of());
		this.maxPending = maxPending;
	}

	/** Netty's client sends again what it believes not to have been written; here, only the caller sends again. */
	@Override
	protected HttpClient createInstance() {
		return super.createInstance().disableRetry(true);
	}

	/** The limits hold for each service by itself: one that hangs does not use up the others' connections. */
	@Override
	protected ConnectionProvider buildConnectionProvider(HttpClientProperties properties) {
		Pool pool = properties.getPool();
		var connections = ConnectionProvider.builder(pool.getName())
			.maxConnections(pool.getMaxConnections())
			.pendingAcquireMaxCount(maxPending)
			.pendingAcquireTimeout(Duration.ofMillis(pool.getAcquireTimeout()))
			.maxIdleTime(pool.getMaxIdleTime())
			.evictInBackground(pool.getEvictionInterval())
			.lifo();
		// on a cluster a connection is a pod: one that lives for ever never meets a new replica, and is cut by a roll
		if (pool.getMaxLifeTime() != null) {
			connections.maxLifeTime(pool.getMaxLifeTime());
		}
		return connections.build();
	}
}
