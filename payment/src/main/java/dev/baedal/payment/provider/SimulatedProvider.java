package dev.baedal.payment.provider;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import dev.baedal.payment.application.PaymentProvider;
import dev.baedal.payment.application.ProviderFailure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Simulates a payment provider. Refuses calls inside a transaction, which would stay open during the slow call. */
@Component
@Transactional(propagation = Propagation.NEVER)
class SimulatedProvider implements PaymentProvider {

	private final ProviderLedger ledger;
	private final ProviderProperties behaviour;

	SimulatedProvider(ProviderLedger ledger, ProviderProperties behaviour) {
		this.ledger = ledger;
		this.behaviour = behaviour;
	}

	@Override
	public ChargeResult charge(String paymentKey, long amount) {
		pause();
		ChargeResult result = ledger.enter(paymentKey, amount, isDeclined(amount));
		if (happens(behaviour.timeoutRate())) {
			throw new ProviderFailure("the answer about %s was lost".formatted(paymentKey));
		}
		return result;
	}

	@Override
	public long refund(String paymentKey) {
		if (behaviour.failRefunds()) {
			throw new ProviderFailure("refunds are set to fail");
		}
		return ledger.giveBack(paymentKey);
	}

	private boolean isDeclined(long amount) {
		return behaviour.declineAbove() != null && amount > behaviour.declineAbove()
				|| happens(behaviour.declineRate());
	}

	private static boolean happens(double rate) {
		return ThreadLocalRandom.current().nextDouble() < rate;
	}

	private void pause() {
		Duration pause = behaviour.delay()
			.plusMillis((long) (behaviour.jitter().toMillis() * ThreadLocalRandom.current().nextDouble()));
		try {
			TimeUnit.MILLISECONDS.sleep(pause.toMillis());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ProviderFailure("interrupted before it was charged", e);
		}
	}
}
