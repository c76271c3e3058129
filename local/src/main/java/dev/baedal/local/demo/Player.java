package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Login;
import dev.baedal.local.client.Role;
import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;

/** Plays the steps of a demonstration: makes its requests, checks the responses, and waits for effects of events. */
final class Player {

	/** Covers the time in which a restarted service catches up. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);
	private static final long POLL_MILLIS = 100;
	private static final int TOO_MANY_REQUESTS = 429;
	private static final long LIMITED_MILLIS = 1_000;
	/** The lists that have an entry with the status of each order. */
	private static final List<String> VIEWS = List.of("orders", "payments", "cookings", "deliveries", "myPages");

	private final Login login;
	private final Http http;
	private final Control control;
	private final Httpie out;
	private final Values values;

	private interface Attempt<T> {

		T make() throws IOException, InterruptedException;
	}

	Player(Running running, PrintStream out) {
		this.login = running.isSecure() ? running.login() : null;
		this.http = new Http(Duration.ofSeconds(10), login);
		this.control = new Control(running);
		this.out = new Httpie("localhost:" + Program.GATEWAY.port(running.portOffset()), out);
		this.values = new Values(running.isSecure());
	}

	void play(List<Step> steps) throws IOException, InterruptedException {
		for (var step : steps) {
			step.play(this);
		}
	}

	void title(String text) {
		out.title(values.in(text));
	}

	void note(String text) {
		out.note(values.in(text));
	}

	void without(String service, List<Step> steps) throws IOException, InterruptedException {
		out.note("./baedal stop " + service);
		control.stop(service);
		try {
			play(steps);
		}
		finally {
			out.note("./baedal start " + service);
			control.start(service);
		}
	}

	void request(Step.Request step) throws IOException, InterruptedException {
		var method = step.request().substring(0, step.request().indexOf(' '));
		var path = values.inPath(step.request().substring(method.length() + 1));
		var body = values.in(step.body());
		var until = values.in(step.until());
		var expect = values.in(step.expect());
		out.request(method, path, body);
		var response = await(POLL_MILLIS, () -> method + " " + path + (until.isEmpty() ? "" : " to have " + until),
				() -> send(method, path, step.as(), body),
				r -> !Integer.valueOf(r.status()).equals(step.again()) && (until.isEmpty() || has(r, step, until)));
		out.response(response, found(response, step), step.show());
		boolean asExpected = step.status() == null ? response.ok() : response.status() == step.status();
		if (!asExpected || !has(response, step, expect)) {
			throw new CommandFailure("expected %s and %s, but: %s"
				.formatted(step.status() == null ? "a success" : step.status(), expect, response));
		}
		if (response.status() >= 400 && !response.isProblem()) {
			throw new CommandFailure("a refusal has a problem with a code, but: " + response);
		}
		var matching = found(response, step).stream().filter(one -> matches(one, expect)).toList();
		step.keep().forEach((name, field) -> values.keep(name, required(matching.get(0), field)));
	}

	void order(Step.Order step) throws IOException, InterruptedException {
		var id = values.in(step.order());
		var views = await(POLL_MILLIS,
				() -> "order " + id + " to be " + (step.settled() ? "settled " : "") + step.shows(), () -> views(id),
				all -> step.shows().entrySet().stream().allMatch(view -> isIn(all.get(view.getKey()), view.getValue()))
						&& (!step.settled() || isSettled(all.get("orders")) && isSettled(all.get("myPages"))));
		out.line((step.settled() ? "settled: " : "") + views.entrySet()
			.stream()
			.map(view -> view.getKey() + " " + shown(view.getValue()))
			.collect(Collectors.joining(" · ")));
	}

	/** @throws CommandFailure if no open store of the catalogue matches */
	void shop(Map<String, String> policy, boolean stock) throws IOException, InterruptedException {
		for (var store : entries("/stores?size=100", "stores")) {
			var id = store.path("storeId").asString();
			var items = entries("/menus/search/byStore?size=100&sort=menuItemId&storeId=" + id, "menus");
			var onSale = items.stream()
				.filter(item -> !item.path("soldOut").asBoolean(false) && item.path("stock").isNumber() == stock)
				.findFirst();
			boolean tracksStock = items.stream().anyMatch(item -> item.path("stock").isNumber());
			if (store.path("openNow").asBoolean(true) && tracksStock == stock && onSale.isPresent() && policy.entrySet()
				.stream()
				.allMatch(part -> store.path("policy").path(part.getKey()).asString("").equals(part.getValue()))) {
				values.keep("store", store.path("storeId"));
				values.keep("shop", store.path("name"));
				values.keep("food", onSale.get().path("menuItemId"));
				values.keep("price", onSale.get().path("price"));
				return;
			}
		}
		throw new CommandFailure("no store of this platform has the policy " + policy + " and "
				+ (stock ? "tracks its stock" : "no stock") + "; ./baedal clean restores the demo catalogue");
	}

	/** Repeats a request that exceeds the rate limit of a platform with a login. */
	private JsonResponse send(String method, String path, String as, Map<String, JsonNode> body)
			throws IOException, InterruptedException {
		return await(LIMITED_MILLIS, () -> "the rate limit",
				() -> once(method, "http://" + out.gateway() + path, as, body),
				response -> response.status() != TOO_MANY_REQUESTS);
	}

	private JsonResponse once(String method, String url, String as, Map<String, JsonNode> body)
			throws IOException, InterruptedException {
		if (method.equals("GET")) {
			return http.get(url);
		}
		return as == null || login == null ? http.send(method, url, body)
				: http.send(method, url, body, "Authorization", "Bearer " + login.token(Role.named(as)));
	}

	private JsonNode get(String path) throws IOException, InterruptedException {
		return send("GET", path, null, Map.of()).body();
	}

	private List<JsonNode> entries(String path, String list) throws IOException, InterruptedException {
		return get(path).path("_embedded").path(list).valueStream().toList();
	}

	private Map<String, JsonNode> views(String order) throws IOException, InterruptedException {
		var views = new LinkedHashMap<String, JsonNode>();
		for (var list : VIEWS) {
			views.put(list, get("/" + list + "/" + order));
		}
		return views;
	}

	private static String shown(JsonNode view) {
		return view.has("statusLabel")
				? view.path("statusLabel").asString() + " (" + view.path("status").asString() + ")"
				: "–";
	}

	private static JsonNode required(JsonNode body, String field) {
		var value = Httpie.at(body, field);
		if (value.isMissingNode() || value.isNull()) {
			throw new CommandFailure("expected the field " + field + ", but: " + body);
		}
		return value;
	}

	private static boolean isIn(JsonNode view, String status) {
		return List.of(view.path("status").asString(""), view.path("statusLabel").asString("")).contains(status);
	}

	private static boolean isSettled(JsonNode view) {
		return view.path("settled").asBoolean(false);
	}

	/** The body, or the entries of its list. */
	private static List<JsonNode> found(JsonResponse response, Step.Request step) {
		return step.entries() == null ? List.of(response.body())
				: response.body().path("_embedded").path(step.entries()).valueStream().toList();
	}

	private static boolean has(JsonResponse response, Step.Request step, Map<String, JsonNode> fields) {
		return found(response, step).stream().anyMatch(body -> matches(body, fields));
	}

	private static boolean matches(JsonNode body, Map<String, JsonNode> fields) {
		return fields.entrySet()
			.stream()
			.allMatch(field -> matches(Httpie.at(body, field.getKey()), field.getValue().asString()));
	}

	private static boolean matches(JsonNode value, String expected) {
		if (value.isMissingNode() || value.isNull()) {
			return false;
		}
		var text = value.isContainer() ? value.toString() : value.asString();
		return expected.matches("/.+/")
				? Pattern.compile(expected.substring(1, expected.length() - 1)).matcher(text).find()
				: text.equals(expected);
	}

	private static <T> T await(long pollMillis, Supplier<String> what, Attempt<T> attempt, Predicate<T> done)
			throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TIMEOUT.toNanos();
		var last = attempt.make();
		while (!done.test(last)) {
			if (System.nanoTime() > deadline) {
				throw new CommandFailure("waited " + TIMEOUT.toSeconds() + " s for " + what.get() + ", but: " + last);
			}
			Thread.sleep(pollMillis);
			last = attempt.make();
		}
		return last;
	}
}
