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
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;

/**
 * Discards, as an operator would, exactly the parked events that {@link ForeignProducer} wrote, by their ids, and has
 * the events behind them handled. All other parked events stay for the checks to find.
 */
final class Operator implements Runnable {

	private static final int HTTP_OK = 200;
	private static final Duration TIMEOUT = Duration.ofSeconds(5);
	private static final String REASON = URLEncoder.encode("a stranger's record", StandardCharsets.UTF_8);

	private final Installation place;
	private final FaultLog faultLog;
	/**
	 * By the URL of a service's parked events: keys with a discarded event, behind which others may still wait. A key
	 * stays: a list may be cut short, or be read before an event behind the discarded one is committed.
	 */
	private final Map<String, Set<String>> begun = new HashMap<>();

	Operator(Installation place, FaultLog faultLog) {
		this.place = place;
		this.faultLog = faultLog;
	}

	@Override
	public void run() {
		try {
			Http http = place.http(TIMEOUT);
			for (Program service : Topology.CONSUMERS) {
				poll(http, place.actuator(service) + "/parked", service);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException e) {
			// a scheduled task that throws is never run again
			faultLog.log("the operator's task failed: " + e);
		}
	}

	private void poll(Http http, String parked, Program service) throws InterruptedException {
		Set<String> keys = begun.computeIfAbsent(parked, address -> new HashSet<>());
		try {
			JsonResponse listed = http.get(parked);
			if (listed.status() != HTTP_OK) {
				return; // the service starts or stops; the next poll tries again
			}
			Set<String> waiting = new HashSet<>();
			for (JsonNode event : listed.body().path("events")) {
				String id = event.path("eventId").asString("");
				String key = event.path("key").asString("");
				waiting.add(key);
				if (id.startsWith(ForeignProducer.ID)) {
					keys.add(key); // before the call, which may take effect although its response is lost
					JsonResponse discarded = http.send("DELETE", "%s/%s?reason=%s".formatted(parked, id, REASON),
							Map.of());
					faultLog.log("%s discarded %s of %s: %d".formatted(service.label(),
							event.path("type").asString("?"), key, discarded.status()));
				}
			}
			waiting.retainAll(keys);
			for (String key : waiting) {
				http.send("POST", parked + "/" + key, Map.of()); // repeated at the next poll while events wait
			}
		}
		catch (IOException away) {
			return; // the next poll tries again
		}
	}
}
