package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;

/** {@code rebuild}: starts the rebuild of customer's pages from the topic, and waits for its end. */
final class Rebuild {

	private static final long POLL_MILLIS = 500;

	private final Http http;
	private final String url;
	private final PrintStream out;

	Rebuild(Running running, PrintStream out) {
		this.http = running.http(Duration.ofSeconds(30));
		this.url = "http://localhost:" + Program.CUSTOMER.managementPort(running.portOffset()) + "/actuator/rebuild";
		this.out = out;
	}

	void run() throws InterruptedException {
		try {
			var state = require(http.send("POST", url, Map.of()));
			while (state.path("state").asString().equals("RUNNING")) {
				Thread.sleep(POLL_MILLIS);
				state = require(http.get(url));
			}
			if (!state.path("state").asString().equals("DONE")) {
				throw new CommandFailure("the rebuild ended early: " + state.path("problem").asString()
						+ "; the pages before that are rebuilt, run it again for the others");
			}
			out.printf("%d events read, %d pages compared with them, %d put right, %d left as they were%n",
					state.path("events").asLong(), state.path("orders").asLong(), state.path("changed").asLong(),
					state.path("left").asLong());
		}
		catch (IOException away) {
			throw new CommandFailure("customer does not answer (" + away + "); ./baedal status shows what runs", away);
		}
	}

	private static JsonNode require(JsonResponse response) {
		if (!response.ok()) {
			throw new CommandFailure(
					"customer: " + response.body().path("detail").asString("answered " + response.status()));
		}
		return response.body();
	}
}
