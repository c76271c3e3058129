package dev.baedal.faults.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import dev.baedal.faults.schedule.CallFault;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

	private final AtomicInteger effects = new AtomicInteger();
	private final Http http = new Http(Duration.ofSeconds(20));
	private HttpServer called;
	private Proxy proxy;

	@BeforeEach
	void start() throws IOException {
		called = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		called.createContext("/", exchange -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			effects.incrementAndGet();
			exchange.getResponseHeaders().add("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
			exchange.sendResponseHeaders(409, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		called.setExecutor(Executors.newCachedThreadPool());
		called.start();
		proxy = new Proxy(called.getAddress().getPort());
	}

	@AfterEach
	void stop() {
		proxy.close();
		called.stop(0);
	}

	@Test
	void forwardsCallsUnchanged() throws Exception {
		JsonResponse answer = call();

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().path("current").asString()).isEqualTo("주문됨");
		assertThat(effects).hasValue(1);
	}

	@Test
	void cutsBeforeTheEffect() {
		proxy.inject(CallFault.CUT);

		assertThatIOException().isThrownBy(this::call);
		assertThat(effects).hasValue(0);
	}

	@Test
	void cutsAfterTheEffect() {
		proxy.inject(CallFault.CUT_AFTER);

		assertThatIOException().isThrownBy(this::call);
		assertThat(effects).hasValue(1);
	}

	@Test
	void returns500AfterTheEffect() throws Exception {
		proxy.inject(CallFault.FAILED_AFTER);

		assertThat(call().status()).isEqualTo(500);
		assertThat(effects).hasValue(1);
	}

	@Test
	void respondsAfterTheCallersTimeOut() throws Exception {
		proxy.inject(CallFault.LATE);
		long begun = System.nanoTime();

		assertThat(call().status()).isEqualTo(409);
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
	}

	@Test
	void forwardsCallsAgainWithoutAFault() throws Exception {
		proxy.inject(CallFault.FAILED_AFTER);
		call();
		proxy.inject(CallFault.NONE);

		assertThat(call().status()).isEqualTo(409);
	}

	private JsonResponse call() throws IOException, InterruptedException {
		return http.send("POST", proxy.url() + "/internal/payments", Map.of("current", "주문됨"));
	}
}
