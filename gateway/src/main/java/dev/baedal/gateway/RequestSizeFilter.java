package dev.baedal.gateway;

import java.util.regex.Pattern;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Rejects a body over the limit with 413 before a service receives it. A body that does not declare its length is read
 * to its end first; the limit keeps that affordable. The file of an image may be larger: it has to declare its length,
 * and is passed on as it arrives.
 */
@Component
@Order(-150) // before Spring Security, which may look for a token in a form
class RequestSizeFilter implements WebFilter {

	private static final Pattern IMAGE = Pattern.compile("/(menus|stores)/[^/]+/image");

	private final DataSize max;
	private final DataSize maxImage;

	RequestSizeFilter(@Value("${baedal.max-body}") DataSize max, @Value("${baedal.max-image}") DataSize maxImage) {
		this.max = max;
		this.maxImage = maxImage;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		boolean image = IMAGE.matcher(exchange.getRequest().getPath().value()).matches();
		if (headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
			return DataBufferUtils.join(exchange.getRequest().getBody(), (int) max.toBytes())
				.onErrorMap(DataBufferLimitException.class, tooLong -> tooLarge(image, tooLong))
				.map(WholeBody::bytes)
				.defaultIfEmpty(new byte[0])
				.flatMap(body -> chain
					.filter(exchange.mutate().request(new WholeBody(exchange.getRequest(), body)).build()));
		}
		return headers.getContentLength() > (image ? maxImage : max).toBytes() ? Mono.error(tooLarge(image, null))
				: chain.filter(exchange);
	}

	private Rejection tooLarge(boolean image, Throwable cause) {
		return new Rejection(image ? Message.of(Sentence.LARGE_BODY_LIMIT, maxImage.toBytes(), max.toBytes())
				: Message.of(Sentence.BODY_LIMIT, max.toBytes()), cause);
	}
}
