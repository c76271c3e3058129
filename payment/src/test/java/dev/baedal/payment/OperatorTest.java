package dev.baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.Wire;
import dev.baedal.messaging.test.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Manual intervention in a refund that keeps failing at the provider. */
@PaymentTest
class OperatorTest {

	@Autowired
	Api api;
	@Autowired
	ControllableProvider provider;
	@Autowired
	PaymentFixture.OtherServices others;
	@Autowired
	TestClock clock;
	@Autowired
	Workers workers;
	@Autowired
	Wire wire;
	@Autowired
	JdbcClient jdbc;

	private final List<Long> failing = new ArrayList<>();

	@AfterEach
	void finishFailingRefunds() {
		failing.forEach(provider::allowRefunds);
		await().until(() -> {
			skipPause();
			return api.gauge("baedal.payment.refunds.outstanding") == 0;
		});
	}

	@Test
	void settlesARefundByHandWithAReason() {
		long order = failingRefund();

		Api.Reply reply = api.put("/operator/payments/" + order + "/settle",
				"{\"refunded\":18000,\"reason\":\"계좌로 환불했습니다\"}");

		assertThat(reply.status()).isEqualTo(204);
		assertThat(api.payment(order).text("status")).isEqualTo("CANCELLED");
		await().untilAsserted(() -> assertThat(answers(order)).singleElement()
			.satisfies(event -> assertThat(event.get("reason").asString()).isEqualTo("계좌로 환불했습니다"))
			.satisfies(event -> assertThat(event.get("refunded").asLong()).isEqualTo(18_000)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 17_999, 18_001 })
	void settlesOnlyTheWholeAmount(long refunded) {
		long order = failingRefund();

		Api.Reply reply = api.put("/operator/payments/" + order + "/settle",
				"{\"refunded\":%d,\"reason\":\"by hand\"}".formatted(refunded));

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.fields()).containsExactly("refunded");
		assertThat(api.payment(order).text("status")).isEqualTo("REFUNDING");
	}

	/** The back-off after 20 failures is minutes long, and the clock does not advance during it. */
	@Test
	void retriesARefundAtOnceWithAReason() {
		long order = failingRefund();
		await().until(() -> {
			skipPause();
			return failures(order) >= 20;
		});
		provider.allowRefunds(order);

		assertThat(api.put("/operator/payments/" + order + "/retry", "{\"reason\":\"the bank is back\"}").status())
			.isEqualTo(204);

		await().untilAsserted(() -> assertThat(answers(order)).singleElement()
			.satisfies(event -> assertThat(event.get("reason").asString()).isEqualTo("the bank is back")));
	}

	@Test
	void reportsAnOverdueRefund() {
		long order = failingRefund();
		assertThat(api.overdue("refund")).doesNotContain(order);

		clock.advance(Duration.ofMinutes(11));

		assertThat(api.overdue("refund")).contains(order);
		assertThat(api.gauge("baedal.overdue?tag=kind:refund")).isPositive();
	}

	@Test
	void reportsAnOverduePaymentRequest() {
		long order = others.newOrder();
		provider.loseResponse(order);
		api.pay(order, "khl", 18_000);

		clock.advance(Duration.ofMinutes(6));

		assertThat(api.overdue("payment")).contains(order);
	}

	@ParameterizedTest
	@CsvSource({ "retry, APPROVED", "settle, APPROVED", "retry, CANCELLED", "settle, CANCELLED" })
	void refusesAPaymentThatIsNotBeingRefunded(String command, String status) {
		long order = paid();
		if (status.equals("CANCELLED")) {
			others.cancelled(order);
			await().untilAsserted(() -> assertThat(api.payment(order).text("status")).isEqualTo("CANCELLED"));
		}

		Api.Reply reply = api.put("/operator/payments/" + order + "/" + command,
				"{\"refunded\":18000,\"reason\":\"no\"}");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("current")).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			retry  | reason   | {}
			retry  | reason   | {"reason":" "}
			settle | reason   | {"refunded":18000}
			settle | refunded | {"reason":"by hand"}
			settle | refunded | {"refunded":-1,"reason":"by hand"}
			""")
	void namesTheInvalidField(String command, String field, String body) {
		long order = failingRefund();

		Api.Reply reply = api.put("/operator/payments/" + order + "/" + command, body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.payment(order).text("status")).isEqualTo("REFUNDING");
	}

	/** The recorded failures: an attempt that the provider knows of already may still succeed. */
	private int failures(long order) {
		return jdbc.sql("SELECT refund_attempts FROM payment WHERE order_id = ?")
			.param(order)
			.query(Integer.class)
			.single();
	}

	private long failingRefund() {
		long order = paid();
		failing.add(order);
		provider.failRefunds(order);
		others.cancelled(order);
		await().until(() -> provider.refunds(order) >= 1);
		return order;
	}

	private long paid() {
		long order = others.newOrder();
		assertThat(api.pay(order, "khl", 18_000).text("outcome")).isEqualTo("APPROVED");
		return order;
	}

	private List<JsonNode> answers(long order) {
		return wire.published(order)
			.stream()
			.filter(event -> event.type().equals("PayCancelled.v1"))
			.map(Wire.PublishedEvent::data)
			.toList();
	}

	/** Called repeatedly during a wait: the back-off of a failure may begin after this call. */
	private void skipPause() {
		clock.advance(Duration.ofMinutes(6));
		workers.run(1);
	}
}
