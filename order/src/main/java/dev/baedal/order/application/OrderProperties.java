package dev.baedal.order.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param paymentDeadline an order whose payment is unknown for longer is abandoned
 * @param twinPatience how long a request waits for the one that carries the same Idempotency-Key
 */
@ConfigurationProperties("baedal.order")
public record OrderProperties(@DefaultValue("30s") Duration paymentDeadline, @DefaultValue("5s") Duration twinPatience) {
}
