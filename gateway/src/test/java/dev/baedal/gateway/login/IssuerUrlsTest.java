package dev.baedal.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class IssuerUrlsTest {

	private static final ClientRegistration KNOWN = ClientRegistration.withRegistrationId("baedal")
		.clientId("gateway")
		.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
		.redirectUri("{baseUrl}/back")
		.authorizationUri("http://identity.localhost:8089/oauth2/authorize")
		.tokenUri("http://identity.localhost:8089/oauth2/token")
		.jwkSetUri("http://identity.localhost:8089/oauth2/jwks")
		.userInfoUri("http://identity.localhost:8089/userinfo")
		.providerConfigurationMetadata(Map.of("revocation_endpoint", "http://identity.localhost:8089/oauth2/revoke",
				"end_session_endpoint", "http://identity.localhost:8089/connect/logout"))
		.build();

	@Test
	void rewritesUrlsOfGatewayAndKeepsThoseOfBrowsers() {
		var rewritten = IssuerUrls
			.at(URI.create("http://identity:8090/oauth2/token"), URI.create("http://identity:8090/oauth2/jwks"), KNOWN)
			.getProviderDetails();

		assertThat(rewritten.getTokenUri()).isEqualTo("http://identity:8090/oauth2/token");
		assertThat(rewritten.getJwkSetUri()).isEqualTo("http://identity:8090/oauth2/jwks");
		assertThat(rewritten.getUserInfoEndpoint().getUri()).isEqualTo("http://identity:8090/userinfo");
		assertThat(rewritten.getConfigurationMetadata())
			.containsEntry("revocation_endpoint", "http://identity:8090/oauth2/revoke")
			.containsEntry("end_session_endpoint", "http://identity.localhost:8089/connect/logout");
		assertThat(rewritten.getAuthorizationUri()).isEqualTo(KNOWN.getProviderDetails().getAuthorizationUri());
	}

	@Test
	void keepsAllUrlsWithoutSettings() {
		var rewritten = IssuerUrls.at(null, null, KNOWN).getProviderDetails();

		assertThat(rewritten.getTokenUri()).isEqualTo(KNOWN.getProviderDetails().getTokenUri());
		assertThat(rewritten.getJwkSetUri()).isEqualTo(KNOWN.getProviderDetails().getJwkSetUri());
		assertThat(rewritten.getConfigurationMetadata())
			.isEqualTo(KNOWN.getProviderDetails().getConfigurationMetadata());
	}
}
