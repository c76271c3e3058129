package dev.baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** M02: order requests the payment, and a repeated request returns the first outcome. */
@PaymentTest
class PayingTest {

	@Autowired
	Api api;
	@Autowired
	ControllableProvider provider;
	@Autowired
	PaymentFixture.Ledger ledger;
	@Autowired
	PaymentFixture.OtherServices others;
	@Autowired
	Wire wire;

	@Test
	void takesThePaymentOfAnOrder() {
		long order = others.newOrder();

		Api.Reply reply = api.pay(order, "khl", 18_000);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("outcome")).isEqualTo("APPROVED");
		assertThat(ledger.held(order)).isEqualTo(18_000);
		Api.Reply payment = api.payment(order);
		assertThat(payment.text("status")).isEqualTo("APPROVED");
		assertThat(payment.text("statusLabel")).isEqualTo("결제됨");
		assertThat(payment.body().get("amount").asLong()).isEqualTo(18_000);
		await().untilAsserted(() -> assertThat(wire.types(order)).containsExactly("PaymentApproved.v1"));
	}

	@Test
	void returnsTheFirstOutcomeToARepeatedRequest() {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);

		Api.Reply again = api.pay(order, "khl", 18_000);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text("outcome")).isEqualTo("APPROVED");
		assertThat(provider.charges(order)).isEqualTo(1);
		await().untilAsserted(() -> assertThat(wire.types(order)).containsExactly("PaymentApproved.v1"));
	}

	@Test
	void chargesOnceForConcurrentRequests() {
		long order = others.newOrder();

		List<CompletableFuture<Api.Reply>> duplicates = IntStream.range(0, 8)
			.mapToObj(i -> CompletableFuture.supplyAsync(() -> api.pay(order, "khl", 18_000)))
			.toList();

		assertThat(duplicates.stream().map(duplicate -> duplicate.join().status())).contains(200).isSubsetOf(200, 409);
		assertThat(provider.charges(order)).isEqualTo(1);
		assertThat(ledger.captured(order)).isEqualTo(18_000);
	}

	@Test
	void refusesADuplicateWhileTheFirstRequestRuns() throws Exception {
		long order = others.newOrder();
		ControllableProvider.Hold hold = provider.hold(order, false);
		CompletableFuture<Api.Reply> first = CompletableFuture.supplyAsync(() -> api.pay(order, "khl", 18_000));
		hold.awaitReached();

		Api.Reply duplicate = api.pay(order, "khl", 18_000);
		hold.release();

		assertThat(duplicate.status()).isEqualTo(409);
		assertThat(duplicate.header("Retry-After")).isEqualTo("1");
		assertThat(first.join().text("outcome")).isEqualTo("APPROVED");
		assertThat(provider.charges(order)).isEqualTo(1);
	}

	@Test
	void reportsADeclinedPayment() {
		long order = others.newOrder();

		Api.Reply reply = api.pay(order, "khl", PaymentFixture.MOST + 1);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("outcome")).isEqualTo("DECLINED");
		assertThat(api.pay(order, "khl", PaymentFixture.MOST + 1).text("outcome")).isEqualTo("DECLINED");
		assertThat(api.payment(order).text("statusLabel")).isEqualTo("결제거절됨");
		assertThat(ledger.captured(order)).isZero();
		await().untilAsserted(() -> assertThat(wire.types(order)).containsExactly("PaymentDeclined.v1"));
	}

	@ParameterizedTest
	@CsvSource({ "customerId, lee, 18000", "amount, khl, 17999" })
	void refusesARequestThatDiffersFromTheFirst(String field, String customerId, long amount) {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);

		Api.Reply other = api.pay(order, customerId, amount);

		assertThat(other.status()).isEqualTo(422);
		assertThat(other.body().at("/errors/0/field").asString()).isEqualTo(field);
		assertThat(ledger.captured(order)).isEqualTo(18_000);
	}

	@Test
	void leavesAnUnknownOutcomeOpen() {
		long order = others.newOrder();
		provider.loseResponse(order);

		Api.Reply reply = api.pay(order, "khl", 18_000);

		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.header("Retry-After")).isEqualTo("5");
		assertThat(api.payment(order).text("statusLabel")).isEqualTo("결제요청됨");
		assertThat(wire.types(order)).isEmpty();
	}

	@Test
	void reportsThatItIsReady() {
		Api.Reply ready = api.get("/internal/payments/ready");

		assertThat(ready.status()).isEqualTo(200);
		assertThat(ready.text("outcome")).isEqualTo("READY");
	}
}
