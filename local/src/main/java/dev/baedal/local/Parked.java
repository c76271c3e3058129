package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parked}: lists, replays and discards the parked events of the services. */
final class Parked {

	private final Http http;
	private final List<Program> services;
	private final List<String> unreachable = new ArrayList<>();
	private final Running running;
	private final Arguments arguments;
	private final PrintStream out;

	Parked(Running running, Arguments arguments, PrintStream out) {
		this.running = running;
		this.http = running.http(Duration.ofMinutes(5));
		this.arguments = arguments;
		this.out = out;
		this.services = arguments.service().map(List::of).orElseGet(Program::owners);
		services.stream().filter(service -> !Program.owners().contains(service)).findFirst().ifPresent(service -> {
			throw new CommandFailure(service.label() + " consumes no events, so it has no parked events");
		});
	}

	void run() throws InterruptedException {
		var words = arguments.words();
		var action = words.isEmpty() ? "list" : words.get(0);
		if (arguments.reason().isPresent() && !action.equals("discard")) {
			throw new CommandFailure("parked " + action + " does not take --reason");
		}
		switch (action) {
			case "list" -> list(words);
			case "discarded" -> discarded(words);
			case "replay" -> replay(words.size() > 1 ? "/" + encode(words.get(1)) : "");
			case "discard" -> discard(words);
			default -> throw new CommandFailure(
					"parked does not understand \"" + action + "\"; there are list, replay, discard, discarded");
		}
		if (!unreachable.isEmpty()) {
			throw new CommandFailure(
					String.join(", ", unreachable) + " did not answer; ./baedal status shows what runs");
		}
	}

	private void list(List<String> words) throws InterruptedException {
		requireAlone(words);
		long count = 0;
		for (var service : services) {
			var response = call("GET", service, "parked");
			count += response.path("count").asLong(0);
			var orders = new LinkedHashMap<String, List<JsonNode>>();
			response.path("events")
				.forEach(event -> orders.computeIfAbsent(event.path("key").asString(), key -> new ArrayList<>())
					.add(event));
			orders.values().forEach(order -> print(service, order));
		}
		out.println(count == 0 ? "nothing is parked"
				: count + " parked; replay or discard them (./baedal parked replay, ./baedal parked discard)");
	}

	private void print(Program service, List<JsonNode> order) {
		var first = order.get(0);
		out.printf("%s: %s, parked for %s, %d behind it%n", service.label(), line(first),
				age(first.path("ageSeconds").asLong()), first.path("behind").asLong());
		out.println("    " + first.path("cause").asString());
		order.stream().skip(1).forEach(behind -> out.println("    then " + line(behind)));
	}

	private void discarded(List<String> words) throws InterruptedException {
		requireAlone(words);
		for (var service : services) {
			call("GET", service, "discarded").path("events")
				.forEach(event -> out.printf("%s: %s, discarded at %s: %s%n", service.label(), line(event),
						event.path("discardedAt").asString(), event.path("reason").asString()));
		}
	}

	private void replay(String which) throws InterruptedException {
		var failed = new ArrayList<String>();
		boolean any = false;
		for (var service : services) {
			var response = call("POST", service, "parked" + which);
			var results = response.has("results") ? response.path("results").valueStream().toList() : List.of(response);
			for (var result : results) {
				if (result.has("replayed")) {
					any = true;
					print(service, result, failed);
				}
			}
		}
		if (!failed.isEmpty()) {
			throw new CommandFailure("still parked: " + String.join(", ", failed));
		}
		if (!any) {
			out.println("no such event is parked");
		}
	}

	private void print(Program service, JsonNode result, List<String> failed) {
		var line = "%s: %s: %d replayed".formatted(service.label(), result.path("key").asString(),
				result.path("replayed").asInt());
		if (result.has("failed")) {
			failed.add(result.path("key").asString() + " of " + service.label());
			line += ", then failed: " + result.path("failed").asString();
		}
		out.println(line);
	}

	private void discard(List<String> words) throws InterruptedException {
		if (words.size() < 2 || arguments.reason().isEmpty()) {
			throw new CommandFailure("discard which event, and why? ./baedal parked discard EVENT --reason TEXT");
		}
		var event = words.get(1);
		var holders = new ArrayList<Program>();
		for (var service : services) {
			if (call("GET", service, "parked").path("events")
				.valueStream()
				.anyMatch(e -> e.path("eventId").asString().equals(event))) {
				holders.add(service);
			}
		}
		if (holders.size() != 1) {
			throw new CommandFailure(
					holders.isEmpty() ? "no event " + event + " is parked; ./baedal parked lists what is"
							: event + " is parked in "
									+ holders.stream().map(Program::label).collect(Collectors.joining(" and "))
									+ "; choose one with --service");
		}
		call("DELETE", holders.get(0), "parked/" + encode(event) + "?reason=" + encode(arguments.reason().get()));
		out.println(holders.get(0).label() + ": discarded; ./baedal parked discarded lists it with the reason");
	}

	/** @return the response's body, also of a 404; a missing node if the service is down, which {@link #run} reports */
	private JsonNode call(String method, Program service, String path) throws InterruptedException {
		var url = "http://localhost:" + service.managementPort(running.portOffset()) + "/actuator/" + path;
		try {
			var response = method.equals("GET") ? http.get(url) : http.send(method, url, Map.of());
			if (!response.ok() && response.status() != 404) {
				throw new CommandFailure(service.label() + ": "
						+ response.body().path("detail").asString("answered " + response.status()));
			}
			return response.body();
		}
		catch (IOException away) {
			unreachable.add(service.label());
			return JsonMapper.shared().missingNode();
		}
	}

	private static void requireAlone(List<String> words) {
		if (words.size() > 1) {
			throw new CommandFailure("parked " + words.get(0) + " does not understand \"" + words.get(1) + "\"");
		}
	}

	private static String line(JsonNode event) {
		return "%s of %s, event %s".formatted(event.path("type").asString("an unreadable message"),
				event.path("key").asString(), event.path("eventId").asString());
	}

	private static String age(long seconds) {
		return seconds < 60 ? seconds + " s" : "%d:%02d h".formatted(seconds / 3600, seconds / 60 % 60);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}
}
