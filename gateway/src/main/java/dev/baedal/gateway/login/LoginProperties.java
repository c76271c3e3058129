package dev.baedal.gateway.login;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param clientId client id of the gateway at the issuer
 * @param clientSecret client secret of the gateway; required in login mode, and refused in open mode
 * @param scopes scopes that the gateway requests at a login
 * @param claims names of the claims for person and roles, in which issuers differ
 * @param loginThrough the gateway's URL for browsers that reach the issuer's pages only through the gateway; when
 * unset, browsers reach those pages directly
 * @param open paths that need no login for a GET at the gateway; each service still decides for itself
 * @param origins origins whose pages may call from a browser with tokens, each as scheme://host:port; * is refused at
 * the start
 */
@ConfigurationProperties("baedal.security")
record LoginProperties(String clientId, String clientSecret, List<String> scopes, Claims claims, URI loginThrough,
		List<String> open, List<String> origins) {

	LoginProperties {
		open = open == null ? List.of() : open;
		origins = origins == null ? List.of() : origins;
		if (origins.contains("*")) {
			throw new ContradictorySettings(
					"baedal.security.origins names origins one by one; * would let every page in");
		}
	}

	/**
	 * @param person claim that names the person
	 * @param roles claim that lists the person's roles; a dotted path leads into objects, as in realm_access.roles
	 */
	record Claims(String person, String roles) {}
}
