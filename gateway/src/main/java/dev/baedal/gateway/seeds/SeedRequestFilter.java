package dev.baedal.gateway.seeds;

import java.util.Optional;

import dev.baedal.gateway.WholeBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Replaces a seed's request by the platform's command. Runs after the limit on bodies and before the routes. */
@Component
@Order(2)
class SeedRequestFilter implements WebFilter {

	private final JsonMapper json;
	private final boolean login;

	SeedRequestFilter(JsonMapper json, @Value("${baedal.security.mode:open}") String mode) {
		this.json = json;
		this.login = mode.equals("login");
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		return SeedTranslations.route(request.getMethod(), request.getPath())
			.map(route -> body(request).flatMap(body -> chain.filter(translated(exchange, route, body))))
			.orElseGet(() -> chain.filter(exchange.mutate().request(renamed(request)).build()));
	}

	private ServerWebExchange translated(ServerWebExchange exchange, SeedTranslations.Route route, byte[] body) {
		ServerHttpRequest request = exchange.getRequest();
		Optional<Command> command = read(request, body)
			.flatMap(seed -> route.translation().apply(request.getURI().getRawPath(), seed));
		if (command.filter(Command::created).isPresent()) {
			respondCreated(exchange);
		}
		ServerHttpRequest replacement = command.<ServerHttpRequest>map(one -> replacement(request, one))
			.orElseGet(() -> new TranslatedRequest(renamed(request), body));
		return exchange.mutate().request(replacement).build();
	}

	private TranslatedRequest replacement(ServerHttpRequest request, Command command) {
		if (login && command.body() instanceof ObjectNode order
				&& order.path("customerId").asString("").equals(OrderTranslation.GUEST)) {
			order.remove("customerId"); // login mode has no guests: the token names the customer
		}
		byte[] body = command.body() == null ? new byte[0] : json.writeValueAsBytes(command.body());
		ServerHttpRequest written = request.mutate().headers(BodyText::labelAsUtf8).build();
		return new TranslatedRequest(written.mutate().method(command.method()).path(command.path()).build(), body);
	}

	/** Returns empty for a body that is no JSON object: the service rejects it with a better detail. */
	private Optional<SeedRequestBody> read(ServerHttpRequest request, byte[] body) {
		if (request.getMethod() == HttpMethod.DELETE) {
			return Optional.of(new SeedRequestBody(json.createObjectNode())); // only its path counts
		}
		try {
			JsonNode seed = BodyText.charset(request.getHeaders())
				.map(charset -> json.readTree(BodyText.of(body, charset)))
				.orElseGet(() -> json.readTree(body));
			return seed instanceof ObjectNode object ? Optional.of(new SeedRequestBody(object)) : Optional.empty();
		}
		catch (JacksonException notJson) {
			return Optional.empty();
		}
	}

	private static ServerHttpRequest renamed(ServerHttpRequest request) {
		String path = request.getURI().getRawPath();
		String canonical = SeedTranslations.canonical(path);
		return canonical.equals(path) ? request : request.mutate().path(canonical).build();
	}

	private static Mono<byte[]> body(ServerHttpRequest request) {
		return DataBufferUtils.join(request.getBody()).map(WholeBody::bytes).defaultIfEmpty(new byte[0]);
	}

	private static void respondCreated(ServerWebExchange exchange) {
		exchange.getResponse().beforeCommit(() -> {
			if (HttpStatus.OK.equals(exchange.getResponse().getStatusCode())) {
				exchange.getResponse().setStatusCode(HttpStatus.CREATED);
			}
			return Mono.empty();
		});
	}
}
