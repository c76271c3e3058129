package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.faults.schedule.Topology;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;

/** Reads the counts that must be 0 once the platform is quiescent from the operators' endpoints. */
public final class Operations {

	/** Deadlines after which only a person can continue: the platform has logged them, and does nothing more. */
	private static final Set<String> OF_PEOPLE = Set.of("cook", "pick", "arrive", "failed");

	private final Http http;
	private final Installation place;

	public Operations(Installation place) {
		this.place = place;
		this.http = place.http(Duration.ofSeconds(10));
	}

	/** Counts by service and name; a service that does not respond counts as 1. */
	public Map<String, Long> leftOver() throws InterruptedException {
		Map<String, Long> left = new TreeMap<>();
		for (Program service : Topology.CONSUMERS) {
			try {
				left.put(service.label() + " parked", get(service, "/parked").path("count").asLong(-1));
				left.put(service.label() + " overdue", overdue(service));
				for (JsonNode name : get(service, "/metrics").path("names")) {
					if (isZeroWhenQuiescent(name.asString())) {
						left.put(service.label() + " " + name.asString(), value(service, name.asString()));
					}
				}
			}
			catch (IOException e) {
				left.put(service.label() + " does not respond", 1L);
			}
		}
		return left;
	}

	private static boolean isZeroWhenQuiescent(String metric) {
		return Set.of("baedal.outbox", "baedal.parked", "baedal.payment.refunds.outstanding").contains(metric);
	}

	private long overdue(Program service) throws IOException, InterruptedException {
		long sum = 0;
		for (JsonNode waiting : http.get(place.actuator(service) + "/overdue").body()) {
			sum += OF_PEOPLE.contains(waiting.path("kind").asString("")) ? 0 : waiting.path("count").asLong(0);
		}
		return sum;
	}

	private long value(Program service, String metric) throws IOException, InterruptedException {
		return get(service, "/metrics/" + metric).path("measurements").path(0).path("value").asLong(-1);
	}

	private JsonNode get(Program service, String path) throws IOException, InterruptedException {
		JsonResponse answer = http.get(place.actuator(service) + path);
		if (!answer.ok()) {
			throw new IOException("GET %s of %s → %d".formatted(path, service.label(), answer.status()));
		}
		return answer.body();
	}
}
