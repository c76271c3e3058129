package dev.baedal.gateway;

import java.util.Optional;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The W3C trace context of a request at the gateway: of the caller's trace, or of one that the gateway began (M48). */
record Trace(String id, String span, boolean sampled) {

	static final String PARENT = "traceparent";

	static Optional<Trace> of(ServerWebExchange exchange) {
		return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.map(observed -> observed.<TracingContext>get(TracingContext.class))
			.map(tracing -> tracing.getSpan().context())
			.map(Trace::of);
	}

	private static Trace of(TraceContext context) {
		return new Trace(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()));
	}

	String traceparent() {
		return "00-%s-%s-%s".formatted(id, span, sampled ? "01" : "00");
	}
}
