package dev.baedal.faults.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifeTest {

	private final ResponseLog responseLog = new ResponseLog();
	private final Deque<String> responses = new ArrayDeque<>();
	private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private HttpServer gateway;

	@BeforeEach
	void start() throws IOException {
		gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		gateway.createContext("/", exchange -> {
			exchange.getRequestBody().readAllBytes();
			requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
			String[] response = next().split(" ", 2);
			byte[] body = response[1].getBytes();
			exchange.sendResponseHeaders(Integer.parseInt(response[0]), body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		gateway.setExecutor(threads);
		gateway.start();
	}

	@AfterEach
	void stop() {
		gateway.stop(0);
		threads.shutdownNow();
	}

	private synchronized String next() {
		return responses.remove();
	}

	@Test
	void doesNotRetryWithoutAKey() throws Exception {
		responses.add("503 {}");

		assertThat(life(OrderingStyle.PLAIN, Ending.REJECTED).attempt()).isFalse();
		assertThat(responseLog.observedResponses()).singleElement().satisfies(seen -> assertThat(seen.isNo()).isTrue());
	}

	@Test
	void retriesWithItsKeyUntilThereIsAnOrder() throws Exception {
		responses.addAll(List.of("502 {}", "201 {\"orderId\":7}"));
		Life life = life(OrderingStyle.KEYED, Ending.LEFT_PLACED);

		assertThat(life.attempt()).isTrue();
		assertThat(life.attempt()).isFalse();
		assertThat(responseLog.observedResponses()).extracting(ObservedResponse::orderId).containsExactly(0L, 7L);
	}

	@Test
	void retriesAStepThatIsNotYetAllowedAndEndsWhenItNeverWillBe() throws Exception {
		responses.addAll(List.of("201 {\"orderId\":7}", "404 {}", "200 {}", "409 {\"current\":\"ACCEPTED\"}",
				"409 {\"current\":\"CANCELLED\"}"));
		Life life = life(OrderingStyle.PLAIN, Ending.LEFT_COOKED);

		assertThat(List.of(life.attempt(), life.attempt(), life.attempt(), life.attempt(), life.attempt()))
			.containsExactly(true, true, true, true, false);
		assertThat(requests).containsExactly("POST /orders", "PUT /cookings/7/accept", "PUT /cookings/7/accept",
				"PUT /cookings/7/start", "PUT /cookings/7/start");
	}

	@Test
	void countsAStepAsDoneByTheStateWhenTheResponseWasLost() throws Exception {
		responses.addAll(List.of("201 {\"orderId\":7}", "504 {}", "409 {\"current\":\"CANCELLED\"}"));
		Life life = life(OrderingStyle.PLAIN, Ending.CANCELLED_AT_ONCE);

		assertThat(List.of(life.attempt(), life.attempt(), life.attempt())).containsExactly(true, true, false);
	}

	@Test
	void sendsTwoRequestsWithOneKeyAtOnce() throws Exception {
		responses.addAll(List.of("201 {\"orderId\":7}", "200 {\"orderId\":7}"));

		assertThat(life(OrderingStyle.DOUBLE_CLICK, Ending.LEFT_PLACED).attempt()).isFalse();
		assertThat(requests).containsExactly("POST /orders", "POST /orders");
		assertThat(responseLog.observedResponses()).extracting(ObservedResponse::wish).containsOnly("seoul wish-1");
	}

	private Life life(OrderingStyle manner, Ending ending) {
		return new Life(new Plan("guest-1", "seoul wish-1", manner, Shop.CHICKEN, 2, 1, false, false, ending),
				new GatewayClient("http://localhost:" + gateway.getAddress().getPort(), null, responseLog),
				new SimultaneousRequests(threads));
	}
}
