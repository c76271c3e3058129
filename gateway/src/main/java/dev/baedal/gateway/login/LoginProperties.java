package dev.baedal.gateway.login;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param claims where a token says who somebody is; issuers differ
 * @param open what may be read without a login, as far as the gateway is concerned
 * @param loginThrough where browsers find this gateway, when they get to the issuer's pages only through it; null when they find those themselves
 * @param origins whose pages may call from a browser, each as scheme://host:port; none by default
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

	/** @param roles a path, as in realm_access.roles */
	record Claims(String person, String roles) {}
}
