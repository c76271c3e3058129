package dev.baedal.platform.security.service;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

import dev.baedal.platform.security.mode.SecurityProperties;
import feign.RequestInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * Adds this service's own token (client credentials) to calls of other services. Without a token a call fails closed,
 * in the client's fallback.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SecurityProperties.MODE, havingValue = "login")
@ConditionalOnClass(RequestInterceptor.class)
class ServiceTokenConfiguration {

	/** Short, since both time-outs delay an order. */
	private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	@Bean
	ServiceTokens serviceTokens(SecurityProperties properties, OAuth2ResourceServerProperties resource) {
		OAuth2ClientCredentialsGrantRequest request = new OAuth2ClientCredentialsGrantRequest(
				registration(properties, resource.getJwt().getIssuerUri()));
		RestClientClientCredentialsTokenResponseClient issuer = new RestClientClientCredentialsTokenResponseClient();
		issuer.setRestClient(http());
		return new ServiceTokens(() -> issuer.getTokenResponse(request).getAccessToken(), Clock.systemUTC());
	}

	@Bean
	RequestInterceptor ownToken(ServiceTokens tokens) {
		return request -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.token());
	}

	@Bean
	RetryOnUnauthorized retryOnUnauthorized(ServiceTokens tokens) {
		return new RetryOnUnauthorized(tokens);
	}

	private static ClientRegistration registration(SecurityProperties properties, String issuer) {
		return ClientRegistration.withRegistrationId("baedal")
			.clientId(properties.clientId())
			.clientSecret(properties.clientSecret())
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope("internal")
			.tokenUri(StringUtils.hasText(properties.tokenUri()) ? properties.tokenUri()
					: issuer.replaceAll("/$", "") + "/oauth2/token")
			.build();
	}

	private static RestClient http() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
		requests.setReadTimeout(TIMEOUT);
		return RestClient.builder()
			.requestFactory(requests)
			.configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}
}
