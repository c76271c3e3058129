package dev.baedal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./baedal parked} with a stub of customer's actuator. */
class ParkedTest {

	private static final String EVENTS = """
			{"count":3,"events":[
			 {"key":"17","eventId":"e-1","type":"Picked.v1","ageSeconds":7380,"behind":1,"cause":"IllegalStateException: no such order"},
			 {"key":"18","eventId":"e-3","type":null,"ageSeconds":5,"behind":0,"cause":"unreadable"},
			 {"key":"17","eventId":"e-2","type":"Arrived.v1","ageSeconds":7370,"behind":0,"cause":"waits behind an earlier event of 17"}]}""";

	private final Map<String, String> responses = new HashMap<>();
	private final List<String> requests = new ArrayList<>();
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private HttpServer customer;

	@BeforeEach
	void start() throws IOException {
		customer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		customer.createContext("/", this::respond);
		customer.start();
	}

	@AfterEach
	void stop() {
		customer.stop(0);
	}

	@Test
	void listsEachOrderWithCauseAgeAndTheEventsBehind() throws Exception {
		responses.put("GET /actuator/parked", EVENTS);

		run("parked");

		assertThat(output.toString(StandardCharsets.UTF_8).lines()).containsExactly(
				"customer: Picked.v1 of 17, event e-1, parked for 2:03 h, 1 behind it",
				"    IllegalStateException: no such order", "    then Arrived.v1 of 17, event e-2",
				"customer: an unreadable message of 18, event e-3, parked for 5 s, 0 behind it", "    unreadable",
				"3 parked; replay or discard them (./baedal parked replay, ./baedal parked discard)");
	}

	@Test
	void replaysOneOrderAndEndsInFailureWhenItFailsAgain() {
		responses.put("POST /actuator/parked/17",
				"{\"key\":\"17\",\"replayed\":1,\"failed\":\"NullPointerException\"}");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run("parked", "replay", "17"))
			.withMessage("still parked: 17 of customer");
		assertThat(output.toString(StandardCharsets.UTF_8))
			.startsWith("customer: 17: 1 replayed, then failed: NullPointerException");
	}

	@Test
	void replaysEverything() throws Exception {
		responses.put("POST /actuator/parked",
				"{\"results\":[{\"key\":\"17\",\"replayed\":2},{\"key\":\"18\",\"replayed\":1}]}");

		run("parked", "replay");

		assertThat(output.toString(StandardCharsets.UTF_8).lines()).containsExactly("customer: 17: 2 replayed",
				"customer: 18: 1 replayed");
	}

	@Test
	void reportsThatNothingIsParked() throws Exception {
		run("parked", "replay", "99");

		assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("no such event is parked");
	}

	@Test
	void discardsWithTheReason() throws Exception {
		responses.put("GET /actuator/parked", EVENTS);
		responses.put("DELETE /actuator/parked/e-2?reason=said%20by%20mistake%20%26%20known", "{\"discarded\":true}");

		run("parked", "discard", "e-2", "--reason", "said by mistake & known");

		assertThat(requests).last().isEqualTo("DELETE /actuator/parked/e-2?reason=said%20by%20mistake%20%26%20known");
	}

	@Test
	void rejectsADiscardWithoutAReasonOrAnEvent() {
		responses.put("GET /actuator/parked", EVENTS);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run("parked", "discard", "e-2"))
			.withMessageContaining("--reason TEXT");
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> run("parked", "discard", "e-9", "--reason", "x"))
			.withMessage("no event e-9 is parked; ./baedal parked lists what is");
		assertThat(requests).noneMatch(line -> line.startsWith("DELETE"));
	}

	@Test
	void showsTheServicesReasonOfARefusal() {
		responses.put("POST /actuator/parked/e-2", "409 {\"detail\":\"an earlier event of 17 is parked\"}");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run("parked", "replay", "e-2"))
			.withMessage("customer: an earlier event of 17 is parked");
	}

	@Test
	void namesAServiceThatDoesNotRespond() {
		customer.stop(0);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run("parked"))
			.withMessage("customer did not answer; ./baedal status shows what runs");
	}

	private void run(String... words) throws InterruptedException {
		var typed = new ArrayList<>(List.of(words));
		typed.addAll(List.of("--service", "customer"));
		int offset = customer.getAddress().getPort() - Program.CUSTOMER.port(0);
		new Parked(new Running(1, 1, "token", offset, 1.0), Arguments.parse(typed.toArray(String[]::new)),
				new PrintStream(output, true, StandardCharsets.UTF_8))
			.run();
	}

	private void respond(HttpExchange exchange) throws IOException {
		try (exchange) {
			var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
			requests.add(line);
			var text = responses.getOrDefault(line, "404 {}");
			int status = text.matches("(?s)\\d{3} .*") ? Integer.parseInt(text.substring(0, 3)) : 200;
			var body = (status == 200 ? text : text.substring(4)).getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}
}
