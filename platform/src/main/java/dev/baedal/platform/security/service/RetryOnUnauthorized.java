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
			Response response = client.execute(request, options);
			if (response.status() != HttpStatus.UNAUTHORIZED.value()) {
				return response;
			}
			String rejected = bearer(request);
			String fresh = tokens.replacementFor(rejected);
			if (fresh.equals(rejected)) {
				return response;
			}
			response.close();
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

	private static Request with(String token, Request rejected) {
		var headers = new LinkedHashMap<>(rejected.headers());
		headers.put(HttpHeaders.AUTHORIZATION, List.of(BEARER + token));
		return Request.create(rejected.httpMethod(), rejected.url(), headers, rejected.body(), rejected.charset(),
				rejected.requestTemplate());
	}
}
