package dev.baedal.gateway.login;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the state of an unfinished login in the browser, in an encrypted cookie that expires after some minutes. A
 * session for each would fill the memory that is meant for logged-in persons.
 */
@Component
@ConditionalOnProperty(name = SecurityMode.KEY, havingValue = "login")
class AuthorizationRequestCookie implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	static final String COOKIE = "baedal_login";
	static final String PATH = "/login/oauth2/code/";
	static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final String SALT = "62616564616c206c6f67696e"; // separates this use of the secret from others

	private final BytesEncryptor encryptor;
	private final Clock clock;
	private final JsonMapper json = JsonMapper.builder()
		.addModules(SecurityJacksonModules.getModules(getClass().getClassLoader()))
		.build();

	@Autowired
	AuthorizationRequestCookie(LoginProperties properties) {
		this(properties.clientSecret(), Clock.systemUTC());
	}

	/** @param secret shared by all replicas, since the browser may return to another replica */
	AuthorizationRequestCookie(String secret, Clock clock) {
		this.encryptor = Encryptors.stronger(secret, SALT);
		this.clock = clock;
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> exchange.getRequest().getCookies().getFirst(COOKIE))
			.mapNotNull(cookie -> decrypt(cookie).orElse(null))
			.filter(begun -> begun.getState()
				.equals(exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE)));
	}

	@Override
	public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest begun, ServerWebExchange exchange) {
		return Mono.fromRunnable(() -> exchange.getResponse().addCookie(cookie(exchange, encrypt(begun), LIFETIME)));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
		return loadAuthorizationRequest(exchange)
			.doOnNext(begun -> exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO)));
	}

	/** SameSite is Lax, since the redirect back from the issuer comes from another site. */
	private static ResponseCookie cookie(ServerWebExchange exchange, String value, Duration maxAge) {
		return ResponseCookie.from(COOKIE, value)
			.path(PATH)
			.httpOnly(true)
			.secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()))
			.sameSite("Lax")
			.maxAge(maxAge)
			.build();
	}

	private String encrypt(OAuth2AuthorizationRequest begun) {
		byte[] content = json.writeValueAsBytes(begun);
		byte[] dated = ByteBuffer.allocate(Long.BYTES + content.length).putLong(clock.millis()).put(content).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(encryptor.encrypt(dated));
	}

	/** Empty for a cookie that was not encrypted with this secret, or has expired. */
	private Optional<OAuth2AuthorizationRequest> decrypt(HttpCookie cookie) {
		byte[] dated;
		try {
			dated = encryptor.decrypt(Base64.getUrlDecoder().decode(cookie.getValue()));
		}
		catch (RuntimeException forged) {
			return Optional.empty();
		}
		Instant end = Instant.ofEpochMilli(ByteBuffer.wrap(dated).getLong()).plus(LIFETIME);
		return clock.instant().isBefore(end)
				? Optional.of(json.readValue(Arrays.copyOfRange(dated, Long.BYTES, dated.length),
						OAuth2AuthorizationRequest.class))
				: Optional.empty();
	}
}
