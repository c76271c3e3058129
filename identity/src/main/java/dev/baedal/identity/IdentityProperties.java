package dev.baedal.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keySecret encrypts the private signing keys; from the environment, never from a file of the project
 * @param demoSecret client secret of the demo clients
 * @param demoPassword password of the demo people
 * @param demoToken lifetime of a demo client's tokens
 * @param operatorPassword password with which the person {@code operator} is created, if there is none yet
 * @param services names and secrets of the other clients
 */
@ConfigurationProperties("baedal.identity")
public record IdentityProperties(String keySecret, boolean demo, String demoSecret, String demoPassword,
		List<Long> demoStores, Duration demoToken, String operatorPassword, Duration accessToken, Duration refreshToken,
		Keys keys, LockOut lockOut, Limit limit, Gateway gateway, Map<String, String> services) {

	public IdentityProperties {
		services = services == null ? Map.of() : Map.copyOf(services);
	}

	/** @param publishAhead how long a key is published before it signs */
	public record Keys(Duration rotateAfter, Duration publishAhead) {}

	public record LockOut(int attempts, Duration lasts) {}

	public record Limit(int loginsPerMinute, int tokensPerMinute) {}

	/** @param url the gateway's URL for browsers */
	public record Gateway(URI url, String secret) {}
}
