package dev.baedal.platform.security.service;

import java.util.LinkedHashMap;
import java.util.List;

import feign.Capability;
import feign.Client;
import feign.Request;
import feign.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Retries a call once with a new token after a 401, for instance after a leaked key was withdrawn. The retry is safe: a
 * 401 means that nothing was done. Public, since Feign calls it by reflection.
 */
public class RetryOnUnauthorized implements Capability {

	private static final String BEARER = "Bearer ";

	private final ServiceTokens tokens;

	RetryOnUnauthorized(ServiceTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public Client enrich(Client client) {
		return (request, options) -> {
			Response answer = client.execute(request, options);
			if (answer.status() != HttpStatus.UNAUTHORIZED.value()) {
				return answer;
			}
			String refused = bearer(request);
			String fresh = tokens.replacementFor(refused);
			if (fresh.equals(refused)) {
				return answer;
			}
			answer.close();
			return client.execute(with(fresh, request), options);
		};
	}

	private static String bearer(Request request) {
		return request.headers()
			.getOrDefault(HttpHeaders.AUTHORIZATION, List.of())
			.stream()
			.filter(value -> value.startsWith(BEARER))
			.map(value -> value.substring(BEARER.length()))
			.findFirst()
			.orElse("");
	}

	private static Request with(String token, Request refused) {
		var headers = new LinkedHashMap<>(refused.headers());
		headers.put(HttpHeaders.AUTHORIZATION, List.of(BEARER + token));
		return Request.create(refused.httpMethod(), refused.url(), headers, refused.body(), refused.charset(),
				refused.requestTemplate());
	}
}
