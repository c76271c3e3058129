package dev.baedal.payment;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.baedal.payment.application.PaymentProvider;
import dev.baedal.payment.application.ProviderFailure;

/** The simulated provider, which delays or fails the calls for the orders that a test names. */
class ControllableProvider implements PaymentProvider {

	private final PaymentProvider simulated;
	private final Map<String, Hold> holds = new ConcurrentHashMap<>();
	private final Map<String, Hold> heldRefunds = new ConcurrentHashMap<>();
	private final Set<String> lostResponses = ConcurrentHashMap.newKeySet();
	private final Set<String> failingRefunds = ConcurrentHashMap.newKeySet();
	private final Map<String, AtomicInteger> charges = new ConcurrentHashMap<>();
	private final Map<String, AtomicInteger> refunds = new ConcurrentHashMap<>();

	ControllableProvider(PaymentProvider simulated) {
		this.simulated = simulated;
	}

	/** @param afterCharge whether the call is held after the charge, not before it */
	record Hold(boolean afterCharge, CountDownLatch reached, CountDownLatch released) {

		/** Longer than any test waits, so that no test passes because the hold has timed out. */
		private static final Duration LONG = Duration.ofMinutes(3);

		void awaitReached() throws InterruptedException {
			if (!reached.await(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("the provider was not called");
			}
		}

		void release() {
			released.countDown();
		}

		private void pass(boolean charged) {
			if (charged != afterCharge) {
				return;
			}
			reached.countDown();
			try {
				if (!released.await(LONG.toSeconds(), TimeUnit.SECONDS)) {
					throw new IllegalStateException("never released");
				}
			}
			catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	Hold hold(long orderId, boolean afterCharge) {
		Hold hold = new Hold(afterCharge, new CountDownLatch(1), new CountDownLatch(1));
		holds.put(key(orderId), hold);
		return hold;
	}

	/** Holds the refund before the provider executes it. */
	Hold holdRefund(long orderId) {
		Hold hold = new Hold(false, new CountDownLatch(1), new CountDownLatch(1));
		heldRefunds.put(key(orderId), hold);
		return hold;
	}

	void loseResponse(long orderId) {
		lostResponses.add(key(orderId));
	}

	void failRefunds(long orderId) {
		failingRefunds.add(key(orderId));
	}

	void allowRefunds(long orderId) {
		failingRefunds.remove(key(orderId));
	}

	int charges(long orderId) {
		return charges.getOrDefault(key(orderId), new AtomicInteger()).get();
	}

	int refunds(long orderId) {
		return refunds.getOrDefault(key(orderId), new AtomicInteger()).get();
	}

	@Override
	public ChargeResult charge(String paymentKey, long amount) {
		charges.computeIfAbsent(paymentKey, key -> new AtomicInteger()).incrementAndGet();
		Hold hold = holds.getOrDefault(paymentKey, new Hold(true, new CountDownLatch(0), new CountDownLatch(0)));
		hold.pass(false);
		ChargeResult result = simulated.charge(paymentKey, amount);
		hold.pass(true);
		if (lostResponses.contains(paymentKey)) {
			throw new ProviderFailure("the response was lost");
		}
		return result;
	}

	@Override
	public long refund(String paymentKey) {
		boolean fails = failingRefunds.contains(paymentKey);
		refunds.computeIfAbsent(paymentKey, key -> new AtomicInteger()).incrementAndGet();
		if (fails) {
			throw new ProviderFailure("this refund fails");
		}
		heldRefunds.getOrDefault(paymentKey, new Hold(false, new CountDownLatch(0), new CountDownLatch(0))).pass(false);
		return simulated.refund(paymentKey);
	}

	private static String key(long orderId) {
		return "order-" + orderId;
	}
}
