package dev.baedal.faults.cluster;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.baedal.faults.schedule.Topology;
import dev.baedal.local.Answer;
import dev.baedal.local.Http;
import dev.baedal.local.Program;
import tools.jackson.databind.JsonNode;

/**
 * Does the work of an operator about what {@link ForeignProducer} wrote: gives up exactly those events, by their ids, and has what
 * waited behind them handled. Everything else that is parked stays there for the checks to find.
 */
final class Operator implements Runnable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final String REASON = URLEncoder.encode("a stranger's record", StandardCharsets.UTF_8);

	private final Installation place;
	private final FaultLog faultLog;
	/** By the address of a service's parked events, the keys of which something was given up and something may still wait. */
	private final Map<String, Set<String>> begun = new HashMap<>();

	Operator(Installation place, FaultLog faultLog) {
		this.place = place;
		this.faultLog = faultLog;
	}

	@Override
	public void run() {
		try {
			Http http = place.http(PATIENCE);
			for (Program service : Topology.CONSUMERS) {
				look(http, place.actuator(service) + "/parked", service);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException e) {
			// a scheduled task that throws is never run again
			faultLog.say("the operator was interrupted in their work: " + e);
		}
	}

	private void look(Http http, String parked, Program service) throws InterruptedException {
		Set<String> keys = begun.computeIfAbsent(parked, address -> new HashSet<>());
		try {
			Set<String> waiting = new HashSet<>();
			for (JsonNode event : http.get(parked).body().path("events")) {
				String id = event.path("eventId").asString("");
				String key = event.path("key").asString("");
				waiting.add(key);
				if (id.startsWith(ForeignProducer.ID)) {
					keys.add(key); // first: an answer that does not come may have had its effect
					Answer givenUp = http.send("DELETE", "%s/%s?reason=%s".formatted(parked, id, REASON), Map.of());
					faultLog.say("%s gave up %s of %s: %d".formatted(service.label(), event.path("type").asString("?"),
							key, givenUp.status()));
				}
			}
			keys.retainAll(waiting);
			for (String key : keys) {
				http.send("POST", parked + "/" + key, Map.of()); // asked again at the next look while anything waits
			}
		}
		catch (IOException away) {
			return; // the next look is soon
		}
	}
}
