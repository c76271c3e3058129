package dev.baedal.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keySecret encrypts the private signing keys in the database (AES-256-GCM); from the environment, never from a
 * file of the project. Identity does not start without it, nor with another one than before
 * @param demo whether the demo people and demo clients exist; refused beyond loopback
 * @param demoSecret client secret of the demo clients
 * @param demoPassword password of the demo people
 * @param demoStores numbers of the stores of the person owner-1
 * @param demoToken lifetime of a demo client's tokens
 * @param operatorPassword password with which the person operator is created, if there is none yet
 * @param accessToken lifetime of an access token; a service accepts it for so long, also after a logout
 * @param refreshToken lifetime of a refresh token, which is good for one refresh; a login ends after so long without
 * one
 * @param keys rotation of the signing keys
 * @param lockOut what follows wrong passwords
 * @param limit limits of each address
 * @param gateway the client that logs people in
 * @param services client secrets of the services, by the service's name; a client that is not named gets no tokens
 */
@ConfigurationProperties("baedal.identity")
public record IdentityProperties(String keySecret, boolean demo, String demoSecret, String demoPassword,
		List<Long> demoStores, Duration demoToken, String operatorPassword, Duration accessToken, Duration refreshToken,
		Keys keys, LockOut lockOut, Limit limit, Gateway gateway, Map<String, String> services) {

	public IdentityProperties {
		services = services == null ? Map.of() : Map.copyOf(services);
	}

	/**
	 * @param rotateAfter how long a key signs before the next one takes over
	 * @param publishAhead how long a key is published before it signs; longer than resource servers cache the key set
	 */
	public record Keys(Duration rotateAfter, Duration publishAhead) {}

	/**
	 * @param attempts wrong passwords in a row that lock an account out
	 * @param lasts how long a lock-out lasts
	 */
	public record LockOut(int attempts, Duration lasts) {}

	/**
	 * @param loginsPerMinute logins and sign-ups that one address may try in a minute
	 * @param tokensPerMinute token requests of one address in a minute; the gateway is one address
	 */
	public record Limit(int loginsPerMinute, int tokensPerMinute) {}

	/**
	 * @param url the gateway's URL for browsers, which a login returns to
	 * @param secret client secret of the gateway
	 */
	public record Gateway(URI url, String secret) {}
}
