package dev.baedal.gateway.login;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * Where this gateway asks the issuer, when that is not the name which browsers and tokens have for it. To Netty every name
 * under localhost is its own machine, so in Compose identity.localhost leads a browser to identity, and the gateway to itself.
 */
final class FromHere {

	private static final String REVOCATION = "revocation_endpoint";

	private FromHere() {}

	/** @param tokens @param keys null for what the issuer's metadata names */
	static ClientRegistration at(URI tokens, URI keys, ClientRegistration known) {
		ClientRegistration.Builder here = ClientRegistration.withClientRegistration(known);
		if (tokens != null) {
			Map<String, Object> metadata = new HashMap<>(known.getProviderDetails().getConfigurationMetadata());
			metadata.computeIfPresent(REVOCATION, (key, address) -> Moved.to(tokens, address.toString()));
			here.tokenUri(tokens.toString()).providerConfigurationMetadata(metadata);
			String person = known.getProviderDetails().getUserInfoEndpoint().getUri();
			here.userInfoUri(person == null ? null : Moved.to(tokens, person));
		}
		return keys == null ? here.build() : here.jwkSetUri(keys.toString()).build();
	}
}
