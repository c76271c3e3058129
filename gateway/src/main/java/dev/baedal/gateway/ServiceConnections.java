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
 * Configures the HTTP client that calls services. {@code application.yml} has no setting for two things: the limit of
 * requests that wait for a connection, and that no request is ever sent twice.
 */
class ServiceConnections extends HttpClientFactory {

	private final int maxPending;

	ServiceConnections(HttpClientProperties properties, ServerProperties server, HttpClientSslConfigurer ssl,
			int maxPending) {
		super(properties, server, ssl, List.of());
		this.maxPending = maxPending;
	}

	/**
	 * Disables the retry of Netty's client, which resends a request that it believes unwritten. Only the caller may
	 * resend.
	 */
	@Override
	protected HttpClient createInstance() {
		return super.createInstance().disableRetry(true);
	}

	/**
	 * Applies the limits to each service separately: a service that hangs does not use up the connections to others.
	 */
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
		// in a cluster a connection stays with one pod: without a maximum lifetime it never reaches a new replica, and
		// a rolling update breaks it
		if (pool.getMaxLifeTime() != null) {
			connections.maxLifeTime(pool.getMaxLifeTime());
		}
		return connections.build();
	}
}
