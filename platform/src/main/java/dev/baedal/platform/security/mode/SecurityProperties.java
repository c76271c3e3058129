package dev.baedal.platform.security.mode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode open: everybody may everything, on loopback only; login: nobody may anything without a token
 * @param clientId of this service, for its own tokens
 * @param clientSecret from the environment or a file, never from a command line
 * @param tokenUri where this service gets its tokens; by default the issuer's /oauth2/token
 * @param claims what the issuer calls them
 */
@ConfigurationProperties("baedal.security")
public record SecurityProperties(@DefaultValue("open") Mode mode, String clientId, String clientSecret, String tokenUri,
		@DefaultValue Claims claims) {

	public static final String MODE = "baedal.security.mode";

	public enum Mode {
		OPEN, LOGIN
	}

	/** A name, or a path with dots into objects, as Keycloak's {@code realm_access.roles}. */
	public record Claims(@DefaultValue("sub") String person, @DefaultValue("scope") String scope,
			@DefaultValue("roles") String roles, @DefaultValue("stores") String stores) {}
}
