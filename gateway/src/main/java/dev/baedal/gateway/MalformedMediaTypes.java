package dev.baedal.gateway;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import dev.baedal.http.Sentence;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/**
 * Rejects with 400 a media type that makes Spring's parser throw an undeclared exception, as a quoted one an
 * IndexOutOfBoundsException. In Content-Type that happens before any filter, and the caller would get no response. A
 * media type that the parser rejects by InvalidMediaTypeException is left to the code that reads it.
 */
@Component
class MalformedMediaTypes implements WebHttpHandlerBuilderCustomizer {

	/** A header that the gateway reads, with its parser. */
	private record Header(String name, Function<String, ?> parse) {

		boolean isMalformed(HttpHeaders headers) {
			return headers.getOrEmpty(name).stream().anyMatch(this::failsUnexpectedly);
		}

		private boolean failsUnexpectedly(String value) {
			try {
				parse.apply(value);
				return false;
			}
			catch (InvalidMediaTypeException declared) {
				return false;
			}
			catch (RuntimeException unexpected) {
				return true;
			}
		}
	}

	private static final List<Header> HEADERS = List.of(new Header(HttpHeaders.CONTENT_TYPE, MediaType::parseMediaType),
			new Header(HttpHeaders.ACCEPT, MediaType::parseMediaTypes));

	@Override
	public void customize(WebHttpHandlerBuilder builder) {
		builder.httpHandlerDecorator(MalformedMediaTypes::rejectingMalformed);
	}

	private static HttpHandler rejectingMalformed(HttpHandler handler) {
		return (request, response) -> malformed(request).map(name -> reject(name, request, response))
			.orElseGet(() -> handler.handle(request, response));
	}

	private static Optional<String> malformed(ServerHttpRequest request) {
		return HEADERS.stream()
			.filter(header -> header.isMalformed(request.getHeaders()))
			.map(Header::name)
			.findFirst();
	}

	private static Mono<Void> reject(String name, ServerHttpRequest request, ServerHttpResponse response) {
		return GatewayProblems.write(response,
				Problem.of(Message.of(Sentence.UNREADABLE_MEDIA_TYPE, name), GatewayProblems.requestedLanguage(request))
					.instance(request.getURI().getRawPath())
					.type(Problem.BLANK));
	}
}
