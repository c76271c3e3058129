package dev.baedal.order.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param paymentDeadline an order whose payment has no outcome for longer is abandoned
 * @param storeDeadline an order that the store has not answered for longer is cancelled, unless its kitchen decides and
 * keeps it. Only the time in which a replica was up counts. The store's own deadline is shorter: this is the back-stop
 * @param settlementDeadline a missing answer to an order's end is requested again after this time
 * @param settlementAsks how often the missing answers are requested before the order is overdue; at least 1
 * @param duplicateWait how long a request waits for a concurrent one with the same Idempotency-Key before it gets 409
 */
@ConfigurationProperties("baedal.order")
public record OrderProperties(@DefaultValue("30s") Duration paymentDeadline,
		@DefaultValue("60m") Duration storeDeadline, @DefaultValue("2m") Duration settlementDeadline,
		@DefaultValue("3") int settlementAsks, @DefaultValue("5s") Duration duplicateWait) {}
