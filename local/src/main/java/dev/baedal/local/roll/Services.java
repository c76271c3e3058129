package dev.baedal.local.roll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baedal.local.process.ProgramStatus;
import dev.baedal.local.programs.Program;

/** The balancers: one for each service that has replicas. */
final class Services implements AutoCloseable {

	private final Map<Program, Balancer> balancers = new EnumMap<>(Program.class);

	Services() throws IOException {
		for (var program : Program.owners()) {
			balancers.put(program, new Balancer());
		}
	}

	Balancer of(Program program) {
		return balancers.get(program);
	}

	/** Adds each first replica before the start: the platform is ready only when order has reached payment. */
	void addFirst(int portOffset) {
		balancers.forEach((program, balancer) -> balancer.add(program.port(portOffset)));
	}

	void addAll(List<ProgramStatus> status) {
		status.forEach(one -> balancers.forEach((program, balancer) -> {
			if (isReplica(one, program)) {
				balancer.add(one.port());
			}
		}));
	}

	static boolean isReplica(ProgramStatus status, Program program) {
		return status.program().matches(program.label() + "(-\\d)?");
	}

	/**
	 * Settings for {@code up}: callers use the balancers, with connections that live for a second (five on clusters), so
	 * that calls reach new replicas soon and have left a replica before it stops.
	 */
	List<String> settings() {
		var settings = new ArrayList<String>();
		for (var caller : List.of("order", "delivery", "gateway")) {
			balancers.forEach((program, balancer) -> settings
				.addAll(set(caller, "baedal.url." + program.label(), "http://localhost:" + balancer.port())));
		}
		settings.addAll(set("order", "spring.cloud.openfeign.httpclient.time-to-live", "1"));
		settings.addAll(set("delivery", "spring.cloud.openfeign.httpclient.time-to-live", "1"));
		settings.addAll(set("gateway", "spring.cloud.gateway.server.webflux.httpclient.pool.max-life-time", "1s"));
		return settings;
	}

	private static List<String> set(String service, String key, String value) {
		return Stream.of("--set", service + ":" + key + "=" + value).toList();
	}

	@Override
	public void close() throws IOException {
		for (var balancer : balancers.values()) {
			balancer.close();
		}
	}
}
