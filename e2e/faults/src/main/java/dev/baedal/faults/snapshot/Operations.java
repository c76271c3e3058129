package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.baedal.faults.schedule.Topology;
import dev.baedal.faults.cluster.Installation;
import dev.baedal.local.Answer;
import dev.baedal.local.Http;
import dev.baedal.local.Program;
import tools.jackson.databind.JsonNode;

/** What the operators' endpoints say should be nothing. */
public final class Operations {

	/** Deadlines after which only a person can go on: the platform told an operator, and has done what it can. */
	private static final Set<String> OF_PEOPLE = Set.of("cook", "pick", "arrive", "failed");

	private final Http http;
	private final Installation place;

	public Operations(Installation place) {
		this.place = place;
		this.http = place.http(Duration.ofSeconds(10));
	}

	/** By service and name; a service that does not answer counts as one thing left over. */
	public Map<String, Long> leftOver() throws InterruptedException {
		Map<String, Long> left = new TreeMap<>();
		for (Program service : Topology.CONSUMERS) {
			try {
				left.put(service.label() + " parked", get(service, "/parked").path("count").asLong(-1));
				left.put(service.label() + " overdue", overdue(service));
				for (JsonNode name : get(service, "/metrics").path("names")) {
					if (isNothingWhenQuiet(name.asString())) {
						left.put(service.label() + " " + name.asString(), value(service, name.asString()));
					}
				}
			}
			catch (IOException e) {
				left.put(service.label() + " gives no answer", 1L);
			}
		}
		return left;
	}

	private static boolean isNothingWhenQuiet(String metric) {
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
		Answer answer = http.get(place.actuator(service) + path);
		if (!answer.ok()) {
			throw new IOException("GET %s of %s → %d".formatted(path, service.label(), answer.status()));
		}
		return answer.body();
	}
}
