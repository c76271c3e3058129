package dev.baedal.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.baedal.gateway.login.CallerTokenRelay;
import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.AcceptLanguage;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.text.PersonIds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collects the personal data of a customer from all services in one document (M45). Each service authorizes the request
 * by the caller's own token; the gateway returns the service's refusal. If a service fails, the response is 503 and not
 * an incomplete document.
 */
@Configuration(proxyBeanMethods = false)
class PersonalData {

	private static final List<String> SERVICES = List.of("order", "payment", "store", "delivery", "coupon", "customer",
			"notification");
	private static final List<String> LANGUAGE_HEADERS = List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY);
	private static final int MAX_BYTES = 16 * 1024 * 1024;
	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final WebClient http = WebClient.builder()
		.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_BYTES))
		.build();

	/** A router function, since a controller would respond 405 to the DELETE of the route {@code forget}. */
	@Bean
	RouterFunction<ServerResponse> personalDataOfAll(Environment environment, ObjectProvider<CallerTokenRelay> tokens) {
		return RouterFunctions.route(RequestPredicates.GET("/personalData/{customerId}"),
				request -> token(request, tokens).flatMap(token -> collect(request, token, environment)));
	}

	private static Mono<String> token(ServerRequest request, ObjectProvider<CallerTokenRelay> tokens) {
		return Mono.justOrEmpty(tokens.getIfAvailable())
			.flatMap(token -> token.of(request.exchange()))
			.defaultIfEmpty("");
	}

	private Mono<ServerResponse> collect(ServerRequest request, String token, Environment environment) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("customerId", PersonIds.normal(request.pathVariable("customerId")));
		document.put("at", Instant.now());
		return Flux.fromIterable(SERVICES)
			.flatMapSequential(
					service -> fetch(service, environment.getRequiredProperty("baedal.url." + service), request, token)
						.map(part -> Map.entry(service, part)))
			.doOnNext(part -> document.put(part.getKey(), part.getValue()))
			.then(Mono.defer(() -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(document)))
			.onErrorResume(WebClientResponseException.class, PersonalData::refused);
	}

	private Mono<Map<String, Object>> fetch(String service, String url, ServerRequest request, String token) {
		return http.get().uri(URI.create(url + request.uri().getRawPath())).headers(headers -> {
			if (!token.isEmpty()) {
				headers.set(HttpHeaders.AUTHORIZATION, token);
			}
			request.headers().header(AcceptLanguage.HEADER).forEach(value -> headers.add(AcceptLanguage.HEADER, value));
		})
			.retrieve()
			.bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
			.timeout(TIMEOUT)
			.onErrorMap(error -> !isRefusal(error),
					error -> new Rejection(Message.of(Sentence.PART_MISSING, service), error));
	}

	private static boolean isRefusal(Throwable error) {
		return error instanceof WebClientResponseException response && response.getStatusCode().is4xxClientError();
	}

	private static Mono<ServerResponse> refused(WebClientResponseException response) {
		return ServerResponse.status(response.getStatusCode())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.headers(headers -> LANGUAGE_HEADERS
				.forEach(name -> response.getHeaders().getOrEmpty(name).forEach(value -> headers.add(name, value))))
			.bodyValue(response.getResponseBodyAsByteArray());
	}
}
