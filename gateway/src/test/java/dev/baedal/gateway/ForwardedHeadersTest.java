package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ForwardedHeadersTest extends GatewayTest {

	@Test
	void linkOfServiceLeadsThroughGateway() {
		client.get("/orders/1");

		assertThat(link("/orders/1")).isEqualTo("http://" + client.host() + "/orders/1");
		assertThat(sent("X-Forwarded-Port")).containsExactly(Integer.toString(client.port()));
	}

	@Test
	void overwritesForgedHeaders() {
		client.get("/orders/1", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https", "X-Forwarded-Port",
				"443", "X-Forwarded-For", "203.0.113.7");

		assertThat(link("/orders/1")).isEqualTo("http://" + client.host() + "/orders/1");
		assertThat(sent("X-Forwarded-Port")).containsExactly(Integer.toString(client.port()));
		assertThat(sent("X-Forwarded-For")).containsExactly("127.0.0.1");
	}

	@Test
	void removesHeadersThatItDoesNotWrite() {
		client.get("/orders/1", "Forwarded", "host=evil.example;for=127.0.0.1", "X-Forwarded-Prefix", "/evil",
				"X-Forwarded-Ssl", "on");

		assertThat(order().lastRequest().headers().names()).doesNotContain("Forwarded", "X-Forwarded-Prefix",
				"X-Forwarded-Ssl");
	}

	/** Builds a link as Spring's forwarded-header support does, from the first value of each header. */
	private String link(String path) {
		return first("X-Forwarded-Proto") + "://" + first("X-Forwarded-Host") + path;
	}

	private String first(String name) {
		return sent(name).get(0).split(",")[0];
	}

	private List<String> sent(String name) {
		return order().lastRequest().headers().getAll(name);
	}
}
