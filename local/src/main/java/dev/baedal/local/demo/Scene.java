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

import dev.baedal.local.Answer;
import dev.baedal.local.Control;
import dev.baedal.local.Http;
import dev.baedal.local.Program;
import dev.baedal.local.Refusal;
import dev.baedal.local.Running;
import tools.jackson.databind.JsonNode;

/** Makes the demo's calls, prints them as httpie lines, and waits for what should follow: events take a moment. */
final class Scene {

	/** A service that was taken out needs a while until it has caught up. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final long POLL_MILLIS = 100;
	private static final int TOO_MANY = 429;
	private static final long PAUSE_MILLIS = 1_000;
	/** As the seeds write it. */
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

	void say(String text) {
		out.println("\n" + text);
	}

	/** @return what was answered @throws Refusal when it was refused */
	JsonNode call(String method, String path, Map<String, ?> said) throws IOException, InterruptedException {
		var body = asWhoIsThere(said);
		print(method, path, body);
		var answer = send(method, path, body);
		out.println("  → " + answer.status());
		if (!answer.ok()) {
			throw new Refusal("the call was refused: " + answer.body());
		}
		return answer.body();
	}

	/** A call that cannot be served, and says why. */
	void refused(int status, String method, String path, Map<String, ?> said) throws IOException, InterruptedException {
		var body = asWhoIsThere(said);
		print(method, path, body);
		var answer = send(method, path, body);
		out.println("  → " + answer.status() + " " + answer.body().path("detail").asString(""));
		if (answer.status() != status) {
			throw new Refusal("expected " + status + ", but: " + answer.body());
		}
	}

	/**
	 * Places an order. A dish that order has not heard of yet is 422, and nothing is ordered: then it is tried again.
	 *
	 * @return the orderId
	 */
	long order(Map<String, ?> said) throws IOException, InterruptedException {
		var body = asWhoIsThere(said);
		print("POST", "/orders", body);
		var last = new Answer[1];
		await("order to know the dish", () -> last[0].body().toString(), () -> {
			last[0] = send("POST", "/orders", body);
			return last[0].status() != 422;
		});
		out.println("  → " + last[0].status());
		if (!last[0].ok()) {
			throw new Refusal("the order was refused: " + last[0].body());
		}
		return last[0].body().path("orderId").asLong();
	}

	/** Behind a login nobody orders in another's name: the seeds' people are all the one demo customer. */
	private Map<String, ?> asWhoIsThere(Map<String, ?> said) {
		if (!secure) {
			return said;
		}
		var body = new LinkedHashMap<String, Object>(said);
		CUSTOMER.forEach(field -> body.replace(field, "khl"));
		return body;
	}

	/** Prints some fields of what a path answers. */
	void show(String path, String... fields) throws IOException, InterruptedException {
		out.println("\nhttp GET " + (path.contains("?") ? "'" + gateway + path + "'" : gateway + path));
		var answer = get(path);
		out.println("  → " + answer.status() + " " + said(answer.body(), fields));
	}

	/** Prints some fields of each entry of a page. */
	void list(String path, String rel, String... fields) throws IOException, InterruptedException {
		out.println("\nhttp GET '" + gateway + path + "'");
		var entries = entries(path, rel);
		out.println("  → " + entries.size() + " of them");
		entries.forEach(entry -> out.println("    " + said(entry, fields)));
	}

	/** Waits until a field is there. */
	void knows(String path, String field) throws IOException, InterruptedException {
		await(path + " to know " + field, () -> said(get(path).body(), field),
				() -> get(path).body().hasNonNull(field));
	}

	/** Waits until the first field says so, then prints all of them. */
	void shows(String path, String value, String... fields) throws IOException, InterruptedException {
		await(path + " to say " + value, () -> said(get(path).body(), fields),
				() -> said(get(path).body(), fields[0]).equals(fields[0] + "=" + value));
		show(path, fields);
	}

	/** Waits until order and MyPage agree on the status, then prints what everybody says. */
	void expect(long id, String status) throws IOException, InterruptedException {
		await("order and MyPage to say " + status, () -> everybody(id),
				() -> status.equals(status(View.ORDER, id)) && status.equals(status(View.MY_PAGE, id)));
		out.println("  " + everybody(id));
	}

	void expect(long id, View view, String status) throws IOException, InterruptedException {
		await(view.label + " to say " + status, () -> everybody(id), () -> status.equals(status(view, id)));
		out.println("  " + everybody(id));
	}

	void expectCooking(long id) throws IOException, InterruptedException {
		await("the store to have heard of it", () -> everybody(id), () -> ask(View.COOKING, id).ok());
	}

	void expectSettled(long id) throws IOException, InterruptedException {
		await("order to be settled", () -> everybody(id),
				() -> ask(View.ORDER, id).body().path("settled").asBoolean(false));
		out.println("  settled: " + everybody(id));
	}

	void expectNearby(long id, String region) throws IOException, InterruptedException {
		var path = "/deliveries/search/nearby?region=" + region;
		out.println("\nhttp GET '" + gateway + path + "'");
		await("riders to see it", () -> everybody(id), () -> offered(get(path + "&size=100&sort=orderId,desc"), id));
		out.println("  → 200, and it offers order " + id);
	}

	/** @throws Refusal if no store of the catalogue works so */
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
		throw new Refusal("no store of this platform " + what + "; ./baedal clean brings the demo catalogue back");
	}

	/** Takes a service out for a while, as the seeds' demonstrations do. */
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

	/** Starts a service anew with other settings, and with its own again afterwards. */
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

	/** So many people who order again as soon as they have an answer, and the breakers of order meanwhile. */
	void siege(int people, Duration length, Map<String, ?> body) throws InterruptedException {
		print("POST", "/orders", body);
		out.printf("  by %d at once, for %d s%n", people, length.toSeconds());
		try (var breakers = new Breakers(http, orderActuator, out)) {
			new Siege(http, "http://" + gateway + "/orders", body).run(people, length)
				.lines()
				.forEach(line -> out.println("  " + line));
		}
	}

	private Answer get(String path) throws IOException, InterruptedException {
		return patiently(() -> http.get("http://" + gateway + path));
	}

	private Answer send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
		return patiently(() -> http.send(method, "http://" + gateway + path, body));
	}

	/** Behind a login a person may not do everything as fast as a demonstration does. */
	private Answer patiently(Callable<Answer> call) throws IOException, InterruptedException {
		var answer = get(call);
		for (long deadline = System.nanoTime() + PATIENCE.toNanos(); answer.status() == TOO_MANY
				&& System.nanoTime() < deadline;) {
			Thread.sleep(PAUSE_MILLIS);
			answer = get(call);
		}
		return answer;
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

	private static boolean offered(Answer answer, long id) {
		return answer.body()
			.path("_embedded")
			.path("deliveries")
			.valueStream()
			.anyMatch(d -> d.path("orderId").asLong() == id);
	}

	private static void await(String what, Callable<String> instead, Callable<Boolean> happened)
			throws IOException, InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!get(happened)) {
			if (System.nanoTime() > deadline) {
				throw new Refusal("waited " + PATIENCE.toSeconds() + " s for " + what + ", but: " + get(instead));
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

	private String everybody(long id) throws IOException, InterruptedException {
		var said = new ArrayList<String>();
		for (var view : View.values()) {
			said.add(view.label + " " + words(ask(view, id)));
		}
		return String.join(" · ", said);
	}

	private static String said(JsonNode body, String... fields) {
		var said = new ArrayList<String>();
		for (var field : fields) {
			said.add(field + "=" + body.path(field).asString("–"));
		}
		return String.join(" · ", said);
	}

	private static String words(Answer answer) {
		if (!answer.ok()) {
			return "–";
		}
		var body = answer.body();
		return body.path("statusLabel").asString(body.path("label").asString("")) + " ("
				+ body.path("status").asString("?") + ")";
	}

	private String status(View view, long id) throws IOException, InterruptedException {
		return ask(view, id).body().path("status").asString("");
	}

	private Answer ask(View view, long id) throws IOException, InterruptedException {
		return get("/" + view.path + "/" + id);
	}

	private static String quoted(String text) {
		return text.contains(" ") ? "'" + text + "'" : text;
	}
}
