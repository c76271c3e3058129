package dev.baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class ReadingTest {

	@Autowired
	Api api;
	@Autowired
	PaymentFixture.OtherServices others;

	@Test
	void listsPaymentsInPagesWithWorkingLinks() {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);
		api.pay(others.newOrder(), "khl", 2_000);

		Api.Reply page = api.get("/payments?size=1&sort=orderId");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body().at("/_embedded/payments").size()).isEqualTo(1);
		assertThat(page.body().at("/page/size").asInt()).isEqualTo(1);
		assertThat(page.body().at("/_links/next/href").asString()).contains("page=1");
		String self = page.body().at("/_embedded/payments/0/_links/self/href").asString();
		assertThat(api.get(self.replaceFirst("http://[^/]+", "")).status()).isEqualTo(200);
	}

	@Test
	void capsTheSizeOfAPage() {
		assertThat(api.get("/payments?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
	}

	@Test
	void hidesInternalFields() {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);

		assertThat(api.payment(order).body().propertyNames()).containsExactlyInAnyOrder("orderId", "customerId",
				"amount", "refunded", "status", "statusLabel", "reason", "createdAt", "updatedAt", "_links");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void refusesWrites(String method) {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);

		Api.Reply reply = api.send(method, "POST".equals(method) ? "/payments" : "/payments/" + order,
				"{\"amount\":1}");

		assertThat(reply.status()).as("%s", reply.body()).isEqualTo(405);
		assertThat(api.payment(order).body().get("amount").asLong()).isEqualTo(18_000);
	}

	@Test
	void anUnknownPaymentIs404() {
		Api.Reply reply = api.payment(987_654_321);

		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
	}
}
