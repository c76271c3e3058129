package dev.baedal.order.application.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.Erasure;
import dev.baedal.order.domain.Erasures;
import dev.baedal.order.domain.IdempotencyKeys;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.DueOrders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Anonymises orders that ended longer ago than the retention period, or whose customer requested erasure, and publishes
 * an event for the other services (M45). An order that is not settled keeps its customer; an erasure request waits for
 * it.
 */
@Component
class AnonymiseOrders {

	/** How long an erasure request waits, so that orders being placed at that moment have committed and are found. */
	private static final Duration UNDER_WAY = Duration.ofSeconds(5);

	private final Orders orders;
	private final IdempotencyKeys keys;
	private final Erasures erasures;
	private final Outbox outbox;
	private final Clock clock;
	private final RetentionProperties retention;
	private final TransactionTemplate transaction;

	AnonymiseOrders(Orders orders, IdempotencyKeys keys, Erasures erasures, Outbox outbox, Clock clock,
			RetentionProperties retention, PlatformTransactionManager transactions) {
		this.orders = orders;
		this.keys = keys;
		this.erasures = erasures;
		this.outbox = outbox;
		this.clock = clock;
		this.retention = retention;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelayString = "${baedal.retention.interval:5s}")
	void anonymise() {
		if (retention.anonymiseAfter() != null) {
			Instant before = clock.instant().minus(retention.anonymiseAfter());
			DueOrders.forEach("retention", orders.findToAnonymise(before, DueOrders.BATCH), this::anonymise);
		}
		erasures.findByRequestedAtBeforeOrderByErasureId(clock.instant().minus(UNDER_WAY)).forEach(this::carryOut);
	}

	private void anonymise(long orderId) {
		transaction.executeWithoutResult(status -> orders.findForUpdate(orderId).ifPresent(this::anonymise));
	}

	private void anonymise(Order order) {
		String customerId = order.getCustomerId();
		order.anonymise(clock.instant()).ifPresent(anonymised -> {
			keys.deleteByIdCustomerIdAndOrderId(customerId, order.getOrderId());
			outbox.publish(anonymised);
		});
	}

	private void carryOut(Erasure erasure) {
		DueOrders.forEach("erasure",
				orders.findEndedOf(erasure.getCustomerId(), erasure.getRequestedAt(), DueOrders.BATCH),
				this::anonymise);
		if (isDone(erasure)) {
			transaction.executeWithoutResult(
					status -> erasures.findForUpdate(erasure.getErasureId()).filter(this::isDone).ifPresent(this::end));
		}
	}

	private void end(Erasure done) {
		outbox.publish(done.done());
		erasures.delete(done);
	}

	/** Called again under the row lock: the customer may have repeated the request since the first check. */
	private boolean isDone(Erasure erasure) {
		return erasure.getRequestedAt().isBefore(clock.instant().minus(UNDER_WAY)) && !orders
			.existsByCustomerIdAndCreatedAtLessThanEqual(erasure.getCustomerId(), erasure.getRequestedAt());
	}
}
