package dev.baedal.gateway.login;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Rewrites the issuer's URLs for the gateway's requests, when the gateway reaches the issuer at another address than
 * the one of browsers and tokens. Netty resolves every name under localhost to its own machine: in Compose
 * identity.localhost leads a browser to identity, but the gateway to itself.
 */
final class IssuerUrls {

	private static final String REVOCATION = "revocation_endpoint";

	private IssuerUrls() {}

	/** @return the same path, at the scheme, host and port of {@code base} */
	static String rebased(URI base, String address) {
		return UriComponentsBuilder.fromUriString(address)
			.scheme(base.getScheme())
			.host(base.getHost())
			.port(base.getPort())
			.build()
			.toUriString();
	}

	/**
	 * @param tokens token URL; null for the one in the issuer's metadata
	 * @param keys URL of the key set; null for the one in the issuer's metadata
	 */
	static ClientRegistration at(URI tokens, URI keys, ClientRegistration known) {
		ClientRegistration.Builder rewritten = ClientRegistration.withClientRegistration(known);
		if (tokens != null) {
			Map<String, Object> metadata = new HashMap<>(known.getProviderDetails().getConfigurationMetadata());
			metadata.computeIfPresent(REVOCATION, (key, address) -> rebased(tokens, address.toString()));
			rewritten.tokenUri(tokens.toString()).providerConfigurationMetadata(metadata);
			String person = known.getProviderDetails().getUserInfoEndpoint().getUri();
			rewritten.userInfoUri(person == null ? null : rebased(tokens, person));
		}
		return keys == null ? rewritten.build() : rewritten.jwkSetUri(keys.toString()).build();
	}
}
