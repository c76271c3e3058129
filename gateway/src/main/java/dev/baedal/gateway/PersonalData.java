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
 * Collects all that is known about a customer in one document (M45). Each service authorizes the request by the
 * caller's own token, and its refusal is the gateway's response. If a service fails, the response is 503 and no
 * incomplete document.
 */
@Configuration(proxyBeanMethods = false)
class PersonalData {

	private static final List<String> SERVICES = List.of("order", "payment", "store", "delivery", "coupon", "customer",
			"notification");
	private static final List<String> OF_THE_TEXT = List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY);
	private static final int MOST_BYTES = 16 * 1024 * 1024;
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final WebClient http = WebClient.builder()
		.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
		.build();

	/** A router function, since a controller would answer 405 to the DELETE that the route {@code forget} takes. */
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
					service -> ask(service, environment.getRequiredProperty("baedal.url." + service), request, token)
						.map(held -> Map.entry(service, held)))
			.doOnNext(held -> document.put(held.getKey(), held.getValue()))
			.then(Mono.defer(() -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(document)))
			.onErrorResume(WebClientResponseException.class, PersonalData::refused);
	}

	private Mono<Map<String, Object>> ask(String service, String url, ServerRequest request, String token) {
		return http.get().uri(URI.create(url + request.uri().getRawPath())).headers(headers -> {
			if (!token.isEmpty()) {
				headers.set(HttpHeaders.AUTHORIZATION, token);
			}
			request.headers().header(AcceptLanguage.HEADER).forEach(value -> headers.add(AcceptLanguage.HEADER, value));
		})
			.retrieve()
			.bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
			.timeout(PATIENCE)
			.onErrorMap(error -> !isRefusal(error),
					error -> new Rejection(Message.of(Sentence.PART_MISSING, service), error));
	}

	private static boolean isRefusal(Throwable error) {
		return error instanceof WebClientResponseException answer && answer.getStatusCode().is4xxClientError();
	}

	private static Mono<ServerResponse> refused(WebClientResponseException answer) {
		return ServerResponse.status(answer.getStatusCode())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.headers(headers -> OF_THE_TEXT
				.forEach(name -> answer.getHeaders().getOrEmpty(name).forEach(value -> headers.add(name, value))))
			.bodyValue(answer.getResponseBodyAsByteArray());
	}
}
