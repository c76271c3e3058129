package dev.baedal.gateway.login;

import java.net.URI;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The client registration at the one issuer. The issuer's metadata is requested at the first login, so that the gateway
 * starts without the issuer.
 */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class Registration implements ReactiveClientRegistrationRepository {

	static final String ID = "baedal";

	private final Mono<ClientRegistration> known;

	Registration(LoginProperties properties, @Value("${" + SecurityMode.ISSUER + "}") String issuer,
			@Value("${baedal.security.token-uri:#{null}}") URI tokens,
			@Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri:#{null}}") URI keys) {
		this.known = Mono.fromCallable(() -> discover(properties, issuer))
			.map(discovered -> IssuerUrls.at(tokens, keys, discovered))
			.subscribeOn(Schedulers.boundedElastic())
			.timeout(LoginEntryPoint.ISSUER_TIMEOUT)
			.onErrorMap(LoginEntryPoint::issuerUnavailable)
			.cache(registration -> Duration.ofHours(1), error -> Duration.ZERO, () -> Duration.ZERO);
	}

	@Override
	public Mono<ClientRegistration> findByRegistrationId(String id) {
		return id.equals(ID) ? known : Mono.empty();
	}

	private static ClientRegistration discover(LoginProperties properties, String issuer) {
		ClientRegistration known = ClientRegistrations.fromIssuerLocation(issuer)
			.registrationId(ID)
			.clientId(properties.clientId())
			.clientSecret(properties.clientSecret())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.scope(properties.scopes())
			.userNameAttributeName("sub")
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.build();
		return properties.loginThrough() == null ? known : IssuerPages.at(properties.loginThrough(), known);
	}
}
