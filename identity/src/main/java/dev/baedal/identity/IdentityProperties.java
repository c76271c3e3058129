package dev.baedal.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keySecret seals the private signing keys; from the environment, never from a file of the project
 * @param demoSecret of the demo clients
 * @param demoPassword of the demo people
 * @param demoToken how long a demo client's tokens live
 * @param operatorPassword makes a person {@code operator}, if there is none yet
 * @param services the other clients: their names and secrets
 */
@ConfigurationProperties("baedal.identity")
public record IdentityProperties(String keySecret, boolean demo, String demoSecret, String demoPassword,
		List<Long> demoStores, Duration demoToken, String operatorPassword, Duration accessToken, Duration refreshToken,
		Keys keys, LockOut lockOut, Limit limit, Gateway gateway, Map<String, String> services) {

	public IdentityProperties {
		services = services == null ? Map.of() : Map.copyOf(services);
	}

	/** @param publishAhead for how long a key is shown before it signs */
	public record Keys(Duration rotateAfter, Duration publishAhead) {}

	public record LockOut(int attempts, Duration lasts) {}

	public record Limit(int loginsPerMinute, int tokensPerMinute) {}

	/** @param url where browsers find the gateway */
	public record Gateway(URI url, String secret) {}
}
