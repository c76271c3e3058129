package dev.baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.Wire;
import dev.baedal.messaging.test.Workers;
import dev.baedal.payment.PaymentFixture.OtherServices;
import dev.baedal.payment.domain.Payments;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M04, M06: an order that ends early is refunded once, and order gets the PayCancelled event. */
@PaymentTest
class RefundingTest {

	@Autowired
	Api api;
	@Autowired
	ControllableProvider provider;
	@Autowired
	PaymentFixture.Ledger ledger;
	@Autowired
	OtherServices others;
	@Autowired
	Wire wire;
	@Autowired
	Workers workers;
	@Autowired
	TestClock clock;
	@Autowired
	Payments payments;
	@Autowired
	JdbcClient jdbc;

	static Stream<Named<BiConsumer<OtherServices, Long>>> earlyEnds() {
		return Stream.of(Named.of("abandoned", OtherServices::abandoned),
				Named.of("cancelled", OtherServices::cancelled), Named.of("rejected", OtherServices::rejected));
	}

	@ParameterizedTest
	@MethodSource("earlyEnds")
	void refundsThePaidAmount(BiConsumer<OtherServices, Long> end) {
		long order = paid();

		end.accept(others, order);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
		assertThat(ledger.held(order)).isZero();
		assertThat(api.payment(order).text("statusLabel")).isEqualTo("결제취소됨");
		assertThat(api.payment(order).body().get("refunded").asLong()).isEqualTo(18_000);
		assertThat(api.pay(order, "khl", 18_000).status()).isEqualTo(409);
	}

	@Test
	void exportsACustomersPaymentsHoweverTheNameIsTyped() {
		long order = others.newOrder();
		api.pay(order, "김철수", 18_000);
		String typed = URLEncoder.encode(Normalizer.normalize("김철수", Normalizer.Form.NFD), StandardCharsets.UTF_8);

		assertThat(api.get("/personalData/" + typed).body().at("/payments/0/orderId").asLong()).isEqualTo(order);
	}

	/** M45: the amounts stay. */
	@Test
	void refundsAnAnonymisedPayment() {
		long order = paid();
		assertThat(api.get("/personalData/khl").body().get("payments").valueStream())
			.anyMatch(payment -> payment.get("orderId").asLong() == order);
		others.rejected(order);

		wire.publish("OrderAnonymised.v1", order, "{\"orderId\":%d}".formatted(order));

		await().untilAsserted(() -> assertThat(api.payment(order).text("customerId")).isEqualTo("#" + order));
		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
		assertThat(api.payment(order).text("reason")).isNull();
		assertThat(api.payment(order).body().get("amount").asLong()).isEqualTo(18_000);
		assertThat(ledger.held(order)).isZero();
	}

	@ParameterizedTest
	@MethodSource("earlyEnds")
	void refusesThePaymentOfAnEndedOrder(BiConsumer<OtherServices, Long> end) {
		long order = others.newOrder();
		end.accept(others, order);
		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(0L));

		Api.Reply late = api.pay(order, "khl", 18_000);

		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text("current")).isEqualTo("CANCELLED");
		assertThat(provider.charges(order)).isZero();
		assertThat(api.payment(order).body().get("refunded").asLong()).isZero();
	}

	@ParameterizedTest(name = "charged before that: {0}")
	@ValueSource(booleans = { false, true })
	void refundsAnOrderThatIsAbandonedDuringASlowCharge(boolean charged) throws Exception {
		long order = others.newOrder();
		ControllableProvider.Hold hold = provider.hold(order, charged);
		CompletableFuture<Api.Reply> slow = CompletableFuture.supplyAsync(() -> api.pay(order, "khl", 18_000));
		hold.awaitReached();

		others.abandoned(order);
		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(charged ? 18_000L : 0L));
		hold.release();

		assertThat(slow.join().status()).isEqualTo(409);
		assertThat(ledger.captured(order)).isEqualTo(charged ? 18_000 : 0);
		assertThat(ledger.held(order)).isZero();
		assertThat(api.payment(order).text("status")).isEqualTo("CANCELLED");
		assertThat(wire.types(order)).containsExactly("OrderAbandoned.v1", "PayCancelled.v1");
	}

	@Test
	void refundsAPaymentWithAnUnknownOutcome() {
		long order = others.newOrder();
		provider.loseResponse(order);
		assertThat(api.pay(order, "khl", 18_000).status()).isEqualTo(503);

		others.abandoned(order);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
		assertThat(ledger.held(order)).isZero();
	}

	@Test
	void retriesAFailingRefundUntilItSucceeds() {
		long order = paid();
		provider.failRefunds(order);
		others.cancelled(order);
		await().until(() -> provider.refunds(order) >= 3);
		assertThat(api.payment(order).text("statusLabel")).isEqualTo("환불중");
		assertThat(api.gauge("baedal.payment.refunds.failing")).isPositive();
		assertThat(api.gauge("baedal.payment.refunds.outstanding")).isPositive();
		assertThat(refunds(order)).isEmpty();

		provider.allowRefunds(order);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
		assertThat(ledger.held(order)).isZero();
		await().untilAsserted(() -> assertThat(api.gauge("baedal.payment.refunds.outstanding")).isZero());
	}

	@Test
	void aFailingRefundDelaysNoOther() {
		long failing = paid();
		long other = paid();
		provider.failRefunds(failing);
		others.cancelled(failing);
		await().until(() -> provider.refunds(failing) >= 1);

		others.cancelled(other);

		await().untilAsserted(() -> assertThat(refunds(other)).containsExactly(18_000L));
		assertThat(refunds(failing)).isEmpty();
		provider.allowRefunds(failing);
		await().untilAsserted(() -> assertThat(refunds(failing)).containsExactly(18_000L));
	}

	@Test
	void aHangingRefundDelaysNoOther() throws Exception {
		long hanging = paid();
		long other = paid();
		ControllableProvider.Hold hold = provider.holdRefund(hanging);
		others.cancelled(hanging);
		hold.awaitReached();

		others.cancelled(other);

		await().untilAsserted(() -> assertThat(refunds(other)).containsExactly(18_000L));
		assertThat(refunds(hanging)).isEmpty();
		hold.release();
		await().untilAsserted(() -> assertThat(refunds(hanging)).containsExactly(18_000L));
	}

	@Test
	void oneOfSeveralReplicasRequestsARefund() throws Exception {
		long order = paid();
		ControllableProvider.Hold hold = provider.holdRefund(order);
		others.cancelled(order);
		hold.awaitReached();

		workers.run(3);
		hold.release();

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
		assertThat(provider.refunds(order)).isEqualTo(1);
	}

	@Test
	void aRefundIsDueAgainWhenItsClaimHasExpired() throws Exception {
		long order = paid();
		ControllableProvider.Hold hold = provider.holdRefund(order);
		others.cancelled(order);
		hold.awaitReached();

		clock.advance(Duration.ofSeconds(16));

		assertThat(payments.findRefundsDue(clock.instant(), Limit.of(100))).contains(order);
		hold.release();
		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
	}

	/** Nothing wakes this replica for the refund of another one: its poll finds the refund, due or not. */
	@ParameterizedTest(name = "due in {0} ms")
	@ValueSource(longs = { 0, 500 })
	void refundsWhatADeadReplicaHasLeft(long millis) {
		long order = paid();
		jdbc.sql("UPDATE payment SET status = 'REFUNDING', refund_next_at = ? WHERE order_id = ?")
			.params(LocalDateTime.ofInstant(clock.instant().plusMillis(millis), ZoneOffset.UTC), order)
			.update();

		workers.run(1);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
		assertThat(ledger.held(order)).isZero();
	}

	@Test
	void refundsOnceAndAnswersEachEnd() {
		long order = paid();
		others.rejected(order);
		await().untilAsserted(() -> assertThat(refunds(order)).hasSize(1));

		others.cancelled(order);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L, 18_000L));
		assertThat(provider.refunds(order)).isEqualTo(1);
		assertThat(ledger.captured(order)).isEqualTo(18_000);
	}

	@Test
	void answersAgainOnlyWhenOrderRequestsIt() {
		long order = paid();
		others.cancelled(order);
		await().untilAsserted(() -> assertThat(refunds(order)).hasSize(1));

		String forStore = others.settlementAsked(order, "STORE");
		others.settlementAsked(order, "PAYMENT");

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L, 18_000L));
		assertThat(ledger.wasConsumed(forStore)).isTrue();
		assertThat(provider.refunds(order)).isEqualTo(1);
	}

	@Test
	void answersOnceForAnOrderThatIsCancelledDuringItsRefund() {
		long order = paid();
		provider.failRefunds(order);
		others.rejected(order);
		await().until(() -> provider.refunds(order) >= 1);
		String cancellation = others.cancelled(order);
		await().until(() -> ledger.wasConsumed(cancellation));

		provider.allowRefunds(order);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(18_000L));
	}

	@Test
	void dropsARedeliveredEvent() {
		long order = others.newOrder();
		String event = others.abandoned(order);

		others.abandonedAgain(event, order);
		String cancellation = others.cancelled(order);

		await().until(() -> ledger.wasConsumed(cancellation));
		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(0L, 0L));
	}

	@Test
	void refundsNothingForADeclinedPayment() {
		long order = others.newOrder();
		api.pay(order, "khl", PaymentFixture.MOST + 1);

		others.cancelled(order);

		await().untilAsserted(() -> assertThat(refunds(order)).containsExactly(0L));
		assertThat(api.payment(order).text("status")).isEqualTo("DECLINED");
		assertThat(provider.refunds(order)).isZero();
	}

	private long paid() {
		long order = others.newOrder();
		assertThat(api.pay(order, "khl", 18_000).text("outcome")).isEqualTo("APPROVED");
		return order;
	}

	/** The amounts of all PayCancelled events of an order, in won. */
	private List<Long> refunds(long order) {
		return wire.published(order)
			.stream()
			.filter(event -> event.type().equals("PayCancelled.v1"))
			.map(event -> event.data().get("refunded").asLong())
			.toList();
	}
}
