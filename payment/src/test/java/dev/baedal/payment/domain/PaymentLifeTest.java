package dev.baedal.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baedal.payment.domain.PaymentEvent.PayCancelled;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every transition as a table. A dash marks a transition that is not allowed. */
class PaymentLifeTest {

	private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");

	private static final String TABLE = """
			from      approve  decline  cancel     finishRefund retryRefund settleByHand
			REQUESTED APPROVED DECLINED REFUNDING  -            -           -
			APPROVED  -        -        REFUNDING  -            -           -
			DECLINED  -        -        DECLINED   -            -           -
			REFUNDING -        -        REFUNDING  CANCELLED    REFUNDING   CANCELLED
			CANCELLED -        -        CANCELLED  -            -           -
			""";

	static Stream<Arguments> pairs() {
		String[] transitions = TABLE.lines().findFirst().orElseThrow().split("\\s+");
		return TABLE.lines()
			.skip(1)
			.map(line -> line.split("\\s+"))
			.flatMap(cells -> Stream.of(1, 2, 3, 4, 5, 6)
				.map(i -> Arguments.of(PaymentStatus.valueOf(cells[0]), transitions[i], cells[i])));
	}

	@ParameterizedTest(name = "{0}, {1} → {2}")
	@MethodSource("pairs")
	void leadsToTheStateInTheTable(PaymentStatus from, String transition, String to) {
		Payment payment = payment(from);

		if ("-".equals(to)) {
			assertThatThrownBy(() -> take(payment, transition)).isInstanceOf(TransitionNotAllowed.class);
			assertThat(payment.getStatus()).isEqualTo(from);
		}
		else {
			take(payment, transition);
			assertThat(payment.getStatus()).isEqualTo(PaymentStatus.valueOf(to));
		}
	}

	@Test
	void coversEveryState() {
		assertThat(pairs()).hasSize(PaymentStatus.values().length * PaymentTransition.values().length);
	}

	@ParameterizedTest
	@EnumSource
	void answersACancellationAtOnceIfNothingIsToBeRefunded(PaymentStatus status) {
		Optional<PayCancelled> answer = payment(status).cancel("왜냐하면", NOW);

		switch (status) {
			case REQUESTED, APPROVED, REFUNDING -> assertThat(answer).isEmpty();
			case DECLINED -> assertThat(answer).contains(new PayCancelled(7, "khl", 0, null));
			case CANCELLED -> assertThat(answer).contains(new PayCancelled(7, "khl", 18_000, null));
		}
	}

	@Test
	void refusesARefundOfAnotherAmount() {
		Payment payment = payment(PaymentStatus.REFUNDING);

		assertThatThrownBy(() -> payment.finishRefund(17_999, NOW)).isInstanceOf(IncompleteRefund.class);
		assertThatThrownBy(() -> payment.finishRefund(0, NOW)).isInstanceOf(IncompleteRefund.class);
		assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REFUNDING);
	}

	@Test
	void refusesASettlementByHandOfAnotherAmount() {
		Payment payment = payment(PaymentStatus.REFUNDING);

		assertThatThrownBy(() -> payment.settleByHand(17_999, "by bank transfer", NOW))
			.isInstanceOf(IncompleteRefund.class);
		assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(payment.getOperatorReason()).isNull();
	}

	@Test
	void repeatsTheReasonOfASettlementByHandInEachAnswer() {
		Payment payment = payment(PaymentStatus.REFUNDING);
		PayCancelled answer = new PayCancelled(7, "khl", 18_000, "by bank transfer");

		assertThat(payment.settleByHand(18_000, "by bank transfer", NOW)).isEqualTo(answer);
		assertThat(payment.cancel("again", NOW)).contains(answer);
	}

	@Test
	void acceptsARefundOfNothingForAnUnknownOutcome() {
		Payment payment = payment(PaymentStatus.REQUESTED);
		payment.cancel("abandoned", NOW);

		assertThat(payment.finishRefund(0, NOW)).isEqualTo(new PayCancelled(7, "khl", 0, null));
	}

	@Test
	void cutsALongReason() {
		Payment payment = payment(PaymentStatus.APPROVED);

		payment.cancel("가".repeat(1000), NOW);

		assertThat(payment.getReason()).isEqualTo("가".repeat(400));
	}

	@Test
	void aRetryByAnOperatorSurvivesTheFailureOfARunningAttempt() {
		Payment payment = payment(PaymentStatus.REFUNDING);
		Instant retriedAt = NOW.plusSeconds(1);
		payment.retryRefund("the bank is back", retriedAt);

		payment.refundFailed(NOW, new Backoff(Duration.ofMinutes(5), Duration.ofMinutes(5)), NOW.plusSeconds(2));

		assertThat(payment.getRefundAttempts()).isEqualTo(new RefundAttempts(0, retriedAt));
	}

	private static void take(Payment payment, String transition) {
		switch (transition) {
			case "approve" -> payment.approve(NOW);
			case "decline" -> payment.decline("no", NOW);
			case "cancel" -> payment.cancel("cancelled", NOW);
			case "finishRefund" -> payment.finishRefund(18_000, NOW);
			case "retryRefund" -> payment.retryRefund("the bank is back", NOW);
			case "settleByHand" -> payment.settleByHand(18_000, "by bank transfer", NOW);
			default -> throw new IllegalArgumentException(transition);
		}
	}

	private static Payment payment(PaymentStatus status) {
		Payment payment = new Payment(7, "khl", 18_000, NOW);
		switch (status) {
			case REQUESTED -> {
			}
			case APPROVED -> payment.approve(NOW);
			case DECLINED -> payment.decline("no", NOW);
			case REFUNDING -> {
				payment.approve(NOW);
				payment.cancel("cancelled", NOW);
			}
			case CANCELLED -> {
				payment.approve(NOW);
				payment.cancel("cancelled", NOW);
				payment.finishRefund(18_000, NOW);
			}
		}
		return payment;
	}
}
