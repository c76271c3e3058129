package dev.baedal.gateway.login;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param claims names of the claims for person and roles, in which issuers differ
 * @param open paths that need no login for a GET at the gateway; services decide for themselves
 * @param loginThrough the gateway's URL for browsers that reach the issuer's pages only through the gateway; null when
 * they reach those directly
 * @param origins origins whose pages may call from a browser, each as scheme://host:port; none by default
 */
@ConfigurationProperties("baedal.security")
record LoginProperties(String clientId, String clientSecret, List<String> scopes, Claims claims, URI loginThrough,
		List<String> open, List<String> origins) {

	LoginProperties {
		open = open == null ? List.of() : open;
		origins = origins == null ? List.of() : origins;
		if (origins.contains("*")) {
			throw new Refused("baedal.security.origins names origins one by one; * would let every page in");
		}
	}

	/** @param roles a path of claims, as in realm_access.roles */
	record Claims(String person, String roles) {}
}
