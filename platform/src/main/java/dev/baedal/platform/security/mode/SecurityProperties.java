package dev.baedal.platform.security.mode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode open: every caller may do everything, on loopback only; login: every request needs a token
 * @param clientId of this service, for its own tokens
 * @param clientSecret from the environment or a file, never from a command line
 * @param tokenUri where this service gets its tokens; by default the issuer's /oauth2/token
 * @param claims the issuer's names for the claims
 */
@ConfigurationProperties("baedal.security")
public record SecurityProperties(@DefaultValue("open") Mode mode, String clientId, String clientSecret, String tokenUri,
		@DefaultValue Claims claims) {

	public static final String MODE = "baedal.security.mode";

	public enum Mode {
		OPEN, LOGIN
	}

	/** Each is a claim's name, or a dotted path into objects, such as Keycloak's {@code realm_access.roles}. */
	public record Claims(@DefaultValue("sub") String person, @DefaultValue("scope") String scope,
			@DefaultValue("roles") String roles, @DefaultValue("stores") String stores) {}
}
