package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Sinks;

@Tag("service")
class ShutdownTest {

	@Test
	void completesRequestInProgress() {
		Sinks.One<String> body = Sinks.one();
		StubService slow = new StubService((request, response) -> response.sendString(body.asMono()));
		ConfigurableApplicationContext gateway = new SpringApplicationBuilder(GatewayApplication.class,
				OwnThreads.class)
			.run("--server.port=0", "--management.server.port=0", "--baedal.url.order=" + slow.url());
		Client client = new Client(gateway.getEnvironment().getRequiredProperty("local.server.port", int.class));

		CompletableFuture<HttpResponse<String>> begun = client.begin("/orders/1");
		await().atMost(1, TimeUnit.MINUTES).until(() -> !slow.requests().isEmpty());
		CompletableFuture<Void> closed = CompletableFuture.runAsync(gateway::close);
		await().atMost(1, TimeUnit.MINUTES).until(() -> !listens(client.port()));
		assertThat(gateway.isRunning()).as("waits for the response").isTrue();
		body.tryEmitValue("done").orThrow();

		assertThat(begun.join().body()).isEqualTo("done");
		closed.join();
		slow.stop();
	}

	/** Closing this gateway must not stop the threads of the other tests. */
	@TestConfiguration
	static class OwnThreads {

		@Bean
		ReactorResourceFactory ownThreads() {
			ReactorResourceFactory threads = new ReactorResourceFactory();
			threads.setUseGlobalResources(false);
			return threads;
		}
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket("localhost", port)) {
			return socket.isConnected();
		}
		catch (IOException e) {
			return false; // the test waits for this
		}
	}
}
