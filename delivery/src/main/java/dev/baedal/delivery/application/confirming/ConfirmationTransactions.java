package dev.baedal.delivery.application.confirming;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions before and after the call to order, each on its own. */
@Component
@Transactional
class ConfirmationTransactions {

	private final Deliveries deliveries;
	private final Outbox outbox;
	private final Clock clock;

	ConfirmationTransactions(Deliveries deliveries, Outbox outbox, Clock clock) {
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.clock = clock;
	}

	Delivery confirm(long orderId) {
		Caller customer = Caller.now().require(Role.CUSTOMER);
		Delivery delivery = require(orderId, own -> customer.is(Role.CUSTOMER, own.getCustomerId()));
		delivery.getRide().confirm(clock.instant());
		return delivery;
	}

	Delivery handOver(long orderId) {
		Caller owner = Caller.now().require(Role.OWNER);
		Delivery delivery = require(orderId, own -> owner.owns(own.getStoreId()));
		delivery.getRide().handOver(clock.instant());
		return delivery;
	}

	boolean confirmShipped(long orderId, Instant before) {
		return require(orderId).getRide().confirmShipped(before, clock.instant());
	}

	boolean confirmArrived(long orderId, Instant before) {
		return require(orderId).getRide().confirmArrived(before, clock.instant());
	}

	Delivery close(long orderId) {
		Delivery delivery = require(orderId);
		delivery.close(clock.instant()).ifPresent(outbox::publish);
		return delivery;
	}

	void back(long orderId) {
		require(orderId).getRide().back(clock.instant());
	}

	private Delivery require(long orderId) {
		return require(orderId, any -> true);
	}

	private Delivery require(long orderId, Predicate<Delivery> isTheirs) {
		return deliveries.findForUpdate(orderId)
			.filter(isTheirs)
			.orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
