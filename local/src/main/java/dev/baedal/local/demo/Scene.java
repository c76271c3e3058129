package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import tools.jackson.databind.JsonNode;

/** Makes the demo's requests, prints them as httpie lines, and waits until the events have taken effect. */
final class Scene {

	/** Covers the time in which a restarted service catches up. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);
	private static final long POLL_MILLIS = 100;
	private static final int TOO_MANY_REQUESTS = 429;
	private static final long RETRY_MILLIS = 1_000;
	/** The seeds' field names. */
	private static final List<String> CUSTOMER = List.of("customerId", "userId", "userid");

	private final Http http;
	private final Control control;
	private final String gateway;
	private final String orderActuator;
	private final boolean secure;
	private final PrintStream out;

	Scene(Running running, PrintStream out) {
		this.control = new Control(running);
		this.secure = running.isSecure();
		this.http = running.http(Duration.ofSeconds(10));
		this.gateway = "localhost:" + Program.GATEWAY.port(running.portOffset());
		this.orderActuator = "http://localhost:" + Program.ORDER.managementPort(running.portOffset()) + "/actuator";
		this.out = out;
	}

	void title(String text) {
		out.println("\n== " + text);
	}

	void note(String text) {
		out.println("\n" + text);
	}

	/** @return the response body @throws CommandFailure if the status is not 2xx */
	JsonNode call(String method, String path, Map<String, ?> fields) throws IOException, InterruptedException {
		var body = asDemoCustomer(fields);
		print(method, path, body);
		var response = send(method, path, body);
		out.println("  → " + response.status());
		if (!response.ok()) {
			throw new CommandFailure("the request was refused: " + response.body());
		}
		return response.body();
	}

	/** Makes a request that must fail with this status, and prints the problem's detail. */
	void refused(int status, String method, String path, Map<String, ?> fields)
			throws IOException, InterruptedException {
		var body = asDemoCustomer(fields);
		print(method, path, body);
		var response = send(method, path, body);
		out.println("  → " + response.status() + " " + response.body().path("detail").asString(""));
		if (response.status() != status) {
			throw new CommandFailure("expected " + status + ", but: " + response.body());
		}
	}

	/**
	 * Places an order. Repeats the request while the status is 422: order has not consumed the menu item yet.
	 *
	 * @return the orderId
	 */
	long order(Map<String, ?> fields) throws IOException, InterruptedException {
		var body = asDemoCustomer(fields);
		print("POST", "/orders", body);
		var last = new JsonResponse[1];
		await("order to consume the menu item", () -> last[0].body().toString(), () -> {
			last[0] = send("POST", "/orders", body);
			return last[0].status() != 422;
		});
		out.println("  → " + last[0].status());
		if (!last[0].ok()) {
			throw new CommandFailure("the order was refused: " + last[0].body());
		}
		return last[0].body().path("orderId").asLong();
	}

	/** With a login, customers can order only for themselves: replaces the seeds' customers by the demo customer. */
	private Map<String, ?> asDemoCustomer(Map<String, ?> fields) {
		if (!secure) {
			return fields;
		}
		var body = new LinkedHashMap<String, Object>(fields);
		CUSTOMER.forEach(field -> body.replace(field, "khl"));
		return body;
	}

	/** Prints some fields of the response to a GET. */
	void show(String path, String... fields) throws IOException, InterruptedException {
		out.println("\nhttp GET " + (path.contains("?") ? "'" + gateway + path + "'" : gateway + path));
		var response = get(path);
		out.println("  → " + response.status() + " " + fieldTexts(response.body(), fields));
	}

	/** Prints some fields of each entry of a list. */
	void list(String path, String rel, String... fields) throws IOException, InterruptedException {
		out.println("\nhttp GET '" + gateway + path + "'");
		var entries = entries(path, rel);
		out.println("  → " + entries.size() + " entries");
		entries.forEach(entry -> out.println("    " + fieldTexts(entry, fields)));
	}

	/** Waits until the response has the field. */
	void awaitField(String path, String field) throws IOException, InterruptedException {
		await(path + " to have " + field, () -> fieldTexts(get(path).body(), field),
				() -> get(path).body().hasNonNull(field));
	}

	/** Waits until the first field has the value, then prints all fields. */
	void awaitAndShow(String path, String value, String... fields) throws IOException, InterruptedException {
		await(path + " to have the value " + value, () -> fieldTexts(get(path).body(), fields),
				() -> fieldTexts(get(path).body(), fields[0]).equals(fields[0] + "=" + value));
		show(path, fields);
	}

	/** Waits until order and MyPage have the status, then prints the status in all views. */
	void expect(long id, String status) throws IOException, InterruptedException {
		await("order and MyPage to have the status " + status, () -> allViews(id),
				() -> status.equals(status(View.ORDER, id)) && status.equals(status(View.MY_PAGE, id)));
		out.println("  " + allViews(id));
	}

	void expect(long id, View view, String status) throws IOException, InterruptedException {
		await(view.label + " to have the status " + status, () -> allViews(id), () -> status.equals(status(view, id)));
		out.println("  " + allViews(id));
	}

	void expectCooking(long id) throws IOException, InterruptedException {
		await("store to receive the order", () -> allViews(id), () -> view(View.COOKING, id).ok());
	}

	void expectSettled(long id) throws IOException, InterruptedException {
		await("order to be settled", () -> allViews(id),
				() -> view(View.ORDER, id).body().path("settled").asBoolean(false));
		out.println("  settled: " + allViews(id));
	}

	void expectNearby(long id, String region) throws IOException, InterruptedException {
		var path = "/deliveries/search/nearby?region=" + region;
		out.println("\nhttp GET '" + gateway + path + "'");
		await("riders to see the order", () -> allViews(id),
				() -> offered(get(path + "&size=100&sort=orderId,desc"), id));
		out.println("  → 200, with order " + id);
	}

	/** @throws CommandFailure if no open store of the catalogue matches */
	Shop shop(String what, Predicate<Shop> works) throws IOException, InterruptedException {
		for (var store : entries("/stores?size=100", "stores")) {
			var menu = entries(
					"/menus/search/byStore?size=100&sort=menuItemId&storeId=" + store.path("storeId").asLong(),
					"menus");
			var shop = new Shop(store, menu);
			if (store.path("open").asBoolean(true) && works.test(shop)) {
				return shop;
			}
		}
		throw new CommandFailure("no store of this platform " + what + "; ./baedal clean restores the demo catalogue");
	}

	/** Stops a service during a part of the demo, as the seeds do. */
	void without(Program program, Demo.Play play) throws IOException, InterruptedException {
		out.println("\n./baedal stop " + program.label());
		control.stop(program.label());
		try {
			play.on(this);
		}
		finally {
			out.println("\n./baedal start " + program.label());
			control.start(program.label());
		}
	}

	/** Restarts a service with other settings for a part of the demo, and with its own settings afterwards. */
	void with(Program program, List<String> settings, Demo.Play play) throws IOException, InterruptedException {
		out.println("\n" + program.label() + " is started with " + String.join(" ", settings));
		control.stop(program.label());
		try {
			control.start(program.label(), settings);
			play.on(this);
		}
		finally {
			control.stop(program.label());
			control.start(program.label());
		}
	}

	/** Runs concurrent clients that order without a pause, and prints the changes of order's breakers. */
	void siege(int clients, Duration length, Map<String, ?> body) throws InterruptedException {
		print("POST", "/orders", body);
		out.printf("  by %d at once, for %d s%n", clients, length.toSeconds());
		try (var breakers = new Breakers(http, orderActuator, out)) {
			new Siege(http, "http://" + gateway + "/orders", body).run(clients, length)
				.lines()
				.forEach(line -> out.println("  " + line));
		}
	}

	private JsonResponse get(String path) throws IOException, InterruptedException {
		return retryWhileLimited(() -> http.get("http://" + gateway + path));
	}

	private JsonResponse send(String method, String path, Map<String, ?> body)
			throws IOException, InterruptedException {
		return retryWhileLimited(() -> http.send(method, "http://" + gateway + path, body));
	}

	/** Repeats a request that exceeds the rate limit of a platform with a login. */
	private JsonResponse retryWhileLimited(Callable<JsonResponse> call) throws IOException, InterruptedException {
		var response = get(call);
		for (long deadline = System.nanoTime() + TIMEOUT.toNanos(); response.status() == TOO_MANY_REQUESTS
				&& System.nanoTime() < deadline;) {
			Thread.sleep(RETRY_MILLIS);
			response = get(call);
		}
		return response;
	}

	private void print(String method, String path, Map<String, ?> body) {
		var line = new StringBuilder("\nhttp " + method + " " + gateway + path);
		body.forEach((key, value) -> line.append(' ')
			.append(key)
			.append(value instanceof String text ? "=" + quoted(text) : ":=" + value));
		out.println(line);
	}

	private List<JsonNode> entries(String path, String rel) throws IOException, InterruptedException {
		return get(path).body().path("_embedded").path(rel).valueStream().toList();
	}

	private static boolean offered(JsonResponse response, long id) {
		return response.body()
			.path("_embedded")
			.path("deliveries")
			.valueStream()
			.anyMatch(d -> d.path("orderId").asLong() == id);
	}

	private static void await(String what, Callable<String> actual, Callable<Boolean> condition)
			throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TIMEOUT.toNanos();
		while (!get(condition)) {
			if (System.nanoTime() > deadline) {
				throw new CommandFailure("waited " + TIMEOUT.toSeconds() + " s for " + what + ", but: " + get(actual));
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private static <T> T get(Callable<T> something) throws IOException, InterruptedException {
		try {
			return something.call();
		}
		catch (IOException | InterruptedException | RuntimeException e) {
			throw e;
		}
		catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private String allViews(long id) throws IOException, InterruptedException {
		var parts = new ArrayList<String>();
		for (var view : View.values()) {
			parts.add(view.label + " " + statusText(view(view, id)));
		}
		return String.join(" · ", parts);
	}

	private static String fieldTexts(JsonNode body, String... fields) {
		var parts = new ArrayList<String>();
		for (var field : fields) {
			parts.add(field + "=" + body.path(field).asString("–"));
		}
		return String.join(" · ", parts);
	}

	private static String statusText(JsonResponse response) {
		if (!response.ok()) {
			return "–";
		}
		var body = response.body();
		return body.path("statusLabel").asString(body.path("label").asString("")) + " ("
				+ body.path("status").asString("?") + ")";
	}

	private String status(View view, long id) throws IOException, InterruptedException {
		return view(view, id).body().path("status").asString("");
	}

	private JsonResponse view(View view, long id) throws IOException, InterruptedException {
		return get("/" + view.path + "/" + id);
	}

	private static String quoted(String text) {
		return text.contains(" ") ? "'" + text + "'" : text;
	}
}
