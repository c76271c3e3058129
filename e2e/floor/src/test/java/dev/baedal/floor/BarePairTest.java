package dev.baedal.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("service")
class BarePairTest {

	@TempDir
	Path data;

	@Test
	void placesAndPaysAnOrder() throws Exception {
		try (var payment = start("--floor.role=payment");
				var order = start("--floor.role=order", "--floor.payment=http://localhost:" + port(payment))) {
			HttpResponse<String> response = post("http://localhost:" + port(order) + "/orders",
					"{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}");

			assertThat(response.statusCode()).isEqualTo(201);
			assertThat(response.headers().firstValue("Location")).contains("/orders/1");
			assertThat(order.getBean(BareOrders.class).findAll()).singleElement().matches(BareOrder::isPaid);
			assertThat(payment.getBean(BarePayments.class).findAll()).singleElement()
				.matches(paid -> paid.orderId() == 1 && paid.amount() == 18_000);
		}
	}

	@Test
	void leavesTheOrderUnpaidWithoutPayment() throws Exception {
		try (var order = start("--floor.role=order", "--floor.payment=http://localhost:1")) {
			HttpResponse<String> response = post("http://localhost:" + port(order) + "/orders",
					"{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}");

			assertThat(response.statusCode()).isEqualTo(500);
			assertThat(order.getBean(BareOrders.class).findAll()).singleElement().matches(bare -> !bare.isPaid());
		}
	}

	@Test
	void writesAFileAtEachCommitWithAPoolOfTwenty() {
		try (var payment = start("--floor.role=payment")) {
			assertThat(payment.getEnvironment().getProperty("spring.datasource.url"))
				.contains("jdbc:h2:file:" + data + "/floor-payment", "WRITE_DELAY=0", "RETENTION_TIME=");
			assertThat(payment.getEnvironment().getProperty("spring.datasource.hikari.maximum-pool-size"))
				.isEqualTo("20");
		}
	}

	private ConfigurableApplicationContext start(String... arguments) {
		var always = Stream.of("--server.port=0", "--baedal.data=" + data);
		return new SpringApplicationBuilder(FloorApplication.class)
			.run(Stream.concat(Stream.of(arguments), always).toArray(String[]::new));
	}

	private static int port(ConfigurableApplicationContext context) {
		return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
	}

	private static HttpResponse<String> post(String uri, String body) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(uri))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
	}
}
