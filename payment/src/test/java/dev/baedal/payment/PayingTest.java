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

/** M02: order asks, and is answered once and for all. */
@PaymentTest
class PayingTest {

	@Autowired
	Api api;
	@Autowired
	ProviderWithHandles provider;
	@Autowired
	PaymentFixture.Book book;
	@Autowired
	PaymentFixture.Others others;
	@Autowired
	Wire wire;

	@Test
	void takesThePaymentOfAnOrder() {
		long order = others.newOrder();

		Api.Reply reply = api.pay(order, "khl", 18_000);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("outcome")).isEqualTo("APPROVED");
		assertThat(book.held(order)).isEqualTo(18_000);
		Api.Reply payment = api.payment(order);
		assertThat(payment.text("status")).isEqualTo("APPROVED");
		assertThat(payment.text("statusLabel")).isEqualTo("결제됨");
		assertThat(payment.body().get("amount").asLong()).isEqualTo(18_000);
		await().untilAsserted(() -> assertThat(wire.types(order)).containsExactly("PaymentApproved.v1"));
	}

	@Test
	void answersARepeatedRequestAsBefore() {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);

		Api.Reply again = api.pay(order, "khl", 18_000);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text("outcome")).isEqualTo("APPROVED");
		assertThat(provider.charges(order)).isEqualTo(1);
		await().untilAsserted(() -> assertThat(wire.types(order)).containsExactly("PaymentApproved.v1"));
	}

	@Test
	void chargesOnceWhenAskedManyTimesAtOnce() {
		long order = others.newOrder();

		List<CompletableFuture<Api.Reply>> twins = IntStream.range(0, 8)
			.mapToObj(i -> CompletableFuture.supplyAsync(() -> api.pay(order, "khl", 18_000)))
			.toList();

		assertThat(twins.stream().map(twin -> twin.join().status())).contains(200).isSubsetOf(200, 409);
		assertThat(provider.charges(order)).isEqualTo(1);
		assertThat(book.captured(order)).isEqualTo(18_000);
	}

	@Test
	void asksATwinToComeBackWhileTheFirstIsUnderWay() throws Exception {
		long order = others.newOrder();
		ProviderWithHandles.Hold hold = provider.hold(order, false);
		CompletableFuture<Api.Reply> first = CompletableFuture.supplyAsync(() -> api.pay(order, "khl", 18_000));
		hold.awaitReached();

		Api.Reply twin = api.pay(order, "khl", 18_000);
		hold.release();

		assertThat(twin.status()).isEqualTo(409);
		assertThat(twin.header("Retry-After")).isEqualTo("1");
		assertThat(first.join().text("outcome")).isEqualTo("APPROVED");
		assertThat(provider.charges(order)).isEqualTo(1);
	}

	@Test
	void tellsThatThePaymentWasDeclined() {
		long order = others.newOrder();

		Api.Reply reply = api.pay(order, "khl", PaymentFixture.MOST + 1);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("outcome")).isEqualTo("DECLINED");
		assertThat(api.pay(order, "khl", PaymentFixture.MOST + 1).text("outcome")).isEqualTo("DECLINED");
		assertThat(api.payment(order).text("statusLabel")).isEqualTo("결제거절됨");
		assertThat(book.captured(order)).isZero();
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
		assertThat(book.captured(order)).isEqualTo(18_000);
	}

	@Test
	void leavesAnUnknownOutcomeOpen() {
		long order = others.newOrder();
		provider.loseAnswer(order);

		Api.Reply reply = api.pay(order, "khl", 18_000);

		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.header("Retry-After")).isEqualTo("5");
		assertThat(api.payment(order).text("statusLabel")).isEqualTo("결제요청됨");
		assertThat(wire.types(order)).isEmpty();
	}

	@Test
	void isReadyToBeAsked() {
		Api.Reply ready = api.get("/internal/payments/ready");

		assertThat(ready.status()).isEqualTo(200);
		assertThat(ready.text("outcome")).isEqualTo("READY");
	}
}
