package dev.baedal.faults.cluster;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

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
		try {
			for (JsonNode event : http.get(parked).body().path("events")) {
				String id = event.path("eventId").asString("");
				if (id.startsWith(ForeignProducer.ID)) {
					Answer givenUp = http.send("DELETE", "%s/%s?reason=%s".formatted(parked, id, REASON), Map.of());
					http.send("POST", parked + "/" + event.path("key").asString(""), Map.of());
					faultLog.say("%s gave up %s of %s: %d".formatted(service.label(), event.path("type").asString("?"),
							event.path("key").asString(""), givenUp.status()));
				}
			}
		}
		catch (IOException away) {
			return; // the next look is soon
		}
	}
}
