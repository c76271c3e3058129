package dev.baedal.platform.security.mode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode open: every caller may do everything, on loopback only; login: every request needs a token, except a service's public reads
 * @param clientId client id of this service, for its own tokens
 * @param clientSecret client secret of this service; from the environment or a file, never from a command line.
 * Required in login mode by a service that calls another one
 * @param tokenUri URL where this service requests its tokens; when unset, the issuer's /oauth2/token
 * @param claims the issuer's names for the claims
 */
@ConfigurationProperties("baedal.security")
public record SecurityProperties(@DefaultValue("open") Mode mode, String clientId, String clientSecret, String tokenUri,
		@DefaultValue Claims claims) {

	public static final String MODE = "baedal.security.mode";

	public enum Mode {
		OPEN, LOGIN
	}

	/**
	 * Each is a claim's name, or a dotted path into objects, such as Keycloak's {@code realm_access.roles}.
	 *
	 * @param person claim that names the person
	 * @param scope claim that lists the scopes of a service's token
	 * @param roles claim that lists the person's roles
	 * @param stores claim that lists the stores of an owner
	 */
	public record Claims(@DefaultValue("sub") String person, @DefaultValue("scope") String scope,
			@DefaultValue("roles") String roles, @DefaultValue("stores") String stores) {}
}
