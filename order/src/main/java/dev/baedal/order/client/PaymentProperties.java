package dev.baedal.order.client;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout for a connection to payment
 * @param timeout for payment's answer; the seed's demonstration sets 600 and 520 ms
 */
@ConfigurationProperties("baedal.payment")
public record PaymentProperties(@DefaultValue("500ms") Duration connectTimeout, @DefaultValue("2s") Duration timeout) {}
