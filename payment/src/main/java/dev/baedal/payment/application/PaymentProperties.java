package dev.baedal.payment.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param requestDeadline a payment without an outcome for longer is overdue: order should have abandoned it */
@ConfigurationProperties("baedal.payment")
public record PaymentProperties(@DefaultValue("5m") Duration requestDeadline) {}
