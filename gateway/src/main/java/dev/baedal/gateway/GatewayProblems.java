package dev.baedal.gateway;

import java.util.Locale;
import java.util.Map;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.AcceptLanguage;
import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Maps errors of the gateway to problem+json. The responses of services pass unchanged. */
@Component
@Order(-2)
class GatewayProblems implements ErrorWebExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(GatewayProblems.class);
	private static final String RETRY_AFTER_SECONDS = "5";

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			// part of the response is sent: the error keeps the caller from taking it for complete
			return Mono.error(error);
		}
		Failure failure = Failure.of(error, service(exchange));
		record(exchange, failure, error);
		if (failure.mayBeSentAgain()) {
			response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		if (error instanceof ErrorResponse known) {
			known.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
		}
		return write(response, problem(exchange.getRequest(), failure, error));
	}

	static Mono<Void> write(ServerHttpResponse response, Problem problem) {
		response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
		HttpHeaders headers = response.getHeaders();
		headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
		headers.set(HttpHeaders.CONTENT_LANGUAGE, problem.language().getLanguage());
		if (!headers.getVary().contains(AcceptLanguage.HEADER)) {
			headers.add(HttpHeaders.VARY, AcceptLanguage.HEADER);
		}
		byte[] body = problem.bytes();
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
	}

	/** Returns {@link Locale#ROOT} when the request names no language. */
	static Locale requestedLanguage(ServerHttpRequest request) {
		return AcceptLanguage.of(String.join(",", request.getHeaders().getOrEmpty(AcceptLanguage.HEADER)));
	}

	/** Orders the members as Spring does in the problem of a service. */
	private static Problem problem(ServerHttpRequest request, Failure failure, Throwable error) {
		Locale language = requestedLanguage(request);
		Message message = failure.explanation();
		Rejection own = error instanceof Rejection rejection ? rejection : null;
		Problem problem = Problem.in(message.language(language))
			.detail(own == null ? message.in(language) : own.detail(language))
			.instance(request.getURI().getRawPath())
			.status(failure.status().value())
			.title(message.title(language))
			.type(Problem.BLANK)
			.code(message.code());
		if (own != null) {
			for (Map.Entry<String, Object> member : own.members(language).entrySet()) {
				problem = problem.with(member.getKey(), member.getValue());
			}
		}
		return problem;
	}

	private static Object service(ServerWebExchange exchange) {
		Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
		return route == null ? Labelled.thing("gateway") : route.getId();
	}

	private static void record(ServerWebExchange exchange, Failure failure, Throwable error) {
		String request = exchange.getRequest().getMethod() + " " + exchange.getRequest().getURI().getRawPath();
		// a reactive thread's logging context does not carry the trace
		try (var logged = MDC.putCloseable("traceId", Trace.of(exchange).map(Trace::id).orElse(null))) {
			record(request, failure, error);
		}
	}

	private static void record(String request, Failure failure, Throwable error) {
		if (failure.status().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
			log.error("{} failed", request, error);
		}
		else if (failure.status().is5xxServerError()) {
			log.warn("{}: {} ({})", request, failure.explanation(), error.toString());
		}
	}
}
