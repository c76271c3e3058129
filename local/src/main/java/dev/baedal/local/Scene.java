package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;

import tools.jackson.databind.JsonNode;

/** Makes the demo's calls, prints them as httpie lines, and waits for what should follow: events take a moment. */
final class Scene {

	private static final Duration PATIENCE = Duration.ofSeconds(15);
	private static final long POLL_MILLIS = 100;

	private final Http http = new Http(Duration.ofSeconds(10));
	private final String gateway;
	private final PrintStream out;

	Scene(String gateway, PrintStream out) {
		this.gateway = gateway;
		this.out = out;
	}

	JsonNode call(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
		var line = new StringBuilder("\nhttp " + method + " " + gateway + path);
		body.forEach((key, value) -> line.append(' ').append(key)
				.append(value instanceof String text ? "=" + quoted(text) : ":=" + value));
		out.println(line);
		var answer = http.send(method, "http://" + gateway + path, body);
		out.println("  → " + answer.status());
		if (!answer.ok()) {
			throw new Refusal("the call was refused: " + answer.body());
		}
		return answer.body();
	}

	/** Waits until order and MyPage agree on the status, then prints what everybody says. */
	void expect(long id, String status) throws IOException, InterruptedException {
		await(id, "order and MyPage to say " + status,
				() -> status.equals(status(View.ORDER, id)) && status.equals(status(View.MY_PAGE, id)));
		out.println("  " + everybody(id));
	}

	void expect(long id, View view, String status) throws IOException, InterruptedException {
		await(id, view.label + " to say " + status, () -> status.equals(status(view, id)));
		out.println("  " + everybody(id));
	}

	void expectCooking(long id) throws IOException, InterruptedException {
		await(id, "the store to have heard of it", () -> ask(View.COOKING, id).ok());
	}

	void expectSettled(long id) throws IOException, InterruptedException {
		await(id, "order to be settled", () -> ask(View.ORDER, id).body().path("settled").asBoolean(false));
		out.println("  settled: " + everybody(id));
	}

	void expectNearby(long id, String region) throws IOException, InterruptedException {
		var path = "/deliveries/search/nearby?region=" + region;
		out.println("\nhttp GET '" + gateway + path + "'");
		await(id, "riders to see it", () -> offered(http.get("http://" + gateway + path + "&size=100&sort=orderId,desc"), id));
		out.println("  → 200, and it offers order " + id);
	}

	private static boolean offered(Answer answer, long id) {
		return answer.body().path("_embedded").path("deliveries").valueStream().anyMatch(d -> d.path("orderId").asLong() == id);
	}

	private void await(long id, String what, Callable<Boolean> happened) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!check(happened)) {
			if (System.nanoTime() > deadline) {
				throw new Refusal("waited " + PATIENCE.toSeconds() + " s for " + what + ", but: " + everybody(id));
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private static boolean check(Callable<Boolean> happened) throws IOException, InterruptedException {
		try {
			return happened.call();
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

	private static String words(Answer answer) {
		if (!answer.ok()) {
			return "–";
		}
		var body = answer.body();
		return body.path("statusLabel").asString(body.path("label").asString("")) + " (" + body.path("status").asString("?") + ")";
	}

	private String status(View view, long id) throws IOException, InterruptedException {
		return ask(view, id).body().path("status").asString("");
	}

	private Answer ask(View view, long id) throws IOException, InterruptedException {
		return http.get("http://" + gateway + "/" + view.path + "/" + id);
	}

	private static String quoted(String text) {
		return text.contains(" ") ? "'" + text + "'" : text;
	}
}
