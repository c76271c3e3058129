package dev.baedal.order.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param paymentDeadline an order whose payment is unknown for longer is abandoned
 * @param storeDeadline an order that the store has not answered for longer is cancelled; the store's own deadline is
 * shorter, so this is the back-stop
 * @param settlementDeadline a service that has not answered an order's end for this long is asked again
 * @param settlementAsks how often the missing answers are requested before an operator has to intervene; at least 1
 * @param duplicateWait how long a request waits for a concurrent one with the same Idempotency-Key
 */
@ConfigurationProperties("baedal.order")
public record OrderProperties(@DefaultValue("30s") Duration paymentDeadline,
		@DefaultValue("60m") Duration storeDeadline, @DefaultValue("2m") Duration settlementDeadline,
		@DefaultValue("3") int settlementAsks, @DefaultValue("5s") Duration duplicateWait) {}
