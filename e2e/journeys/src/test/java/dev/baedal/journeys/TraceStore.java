package dev.baedal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** A trace store for OTLP over HTTP that keeps the received spans. */
final class TraceStore implements AutoCloseable {

	private final List<Kept> spans = new CopyOnWriteArrayList<>();
	private final HttpServer server;

	/** @param parent the id of another span; empty for none */
	record Kept(String trace, String id, String parent, String service, String name) {}

	TraceStore() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext("/v1/traces", this::take);
		server.start();
	}

	/** Settings that send spans here after 200 ms, only of traces that the caller sampled. */
	Map<String, String> environment() {
		return Map.of("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
				"http://localhost:" + server.getAddress().getPort() + "/v1/traces",
				"MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULE_DELAY", "200ms",
				"MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "0");
	}

	List<Kept> of(String trace) {
		return spans.stream().filter(span -> span.trace().equals(trace)).toList();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			for (ResourceSpans resource : ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
				.getResourceSpansList()) {
				String service = service(resource);
				resource.getScopeSpansList()
					.forEach(scope -> scope.getSpansList().forEach(span -> spans.add(kept(service, span))));
			}
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private static String service(ResourceSpans resource) {
		return resource.getResource()
			.getAttributesList()
			.stream()
			.filter(attribute -> attribute.getKey().equals("service.name"))
			.map(attribute -> attribute.getValue().getStringValue())
			.findFirst()
			.orElseThrow();
	}

	private static Kept kept(String service, Span span) {
		return new Kept(hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()), service,
				span.getName());
	}

	private static String hex(ByteString bytes) {
		return HexFormat.of().formatHex(bytes.toByteArray());
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
