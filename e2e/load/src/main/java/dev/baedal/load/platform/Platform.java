package dev.baedal.load.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import dev.baedal.load.http.Requests;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.Running;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.json.JsonMapper;

/** A running platform, and the order that a measurement places on it. */
public final class Platform {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Running running;
	private final Http http;

	public Platform(Running running) {
		this.running = running;
		this.http = http();
	}

	public Running running() {
		return running;
	}

	/** A client of its own, with the tokens of demo users if the platform has a login. */
	public Http http() {
		return running.http(TIMEOUT);
	}

	public String gateway() {
		return "http://localhost:" + Program.GATEWAY.port(running.portOffset());
	}

	/** With a login, customers can order only for themselves. */
	public Map<String, Object> order() {
		return new TreeMap<>(
				Map.of("customerId", running.isSecure() ? "khl" : "load", "foodId", 1, "qty", 1, "address", "seoul"));
	}

	/** The POST of {@link #order}. */
	public Requests orders() throws IOException, InterruptedException {
		return new Requests(gateway() + "/orders", body(), running.bearer());
	}

	/** {@link #order} as JSON. */
	public String body() {
		return JsonMapper.shared().writeValueAsString(order());
	}

	/**
	 * The first value of a service's metric; 0 if the service does not run or has no such metric.
	 *
	 * @param metric its name, and a selection of tags as {@code ?tag=name:value}
	 */
	public double metric(Program service, String metric) throws InterruptedException {
		try {
			return http
				.get("http://localhost:" + service.managementPort(running.portOffset()) + "/actuator/metrics/" + metric)
				.body()
				.path("measurements")
				.path(0)
				.path("value")
				.asDouble(0);
		}
		catch (IOException stopped) {
			return 0;
		}
	}

	/** The sum of {@link #metric} over all services with a database. */
	public double sum(String metric) throws InterruptedException {
		double sum = 0;
		for (var service : Program.owners()) {
			sum += metric(service, metric);
		}
		return sum;
	}
}
