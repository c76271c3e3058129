package dev.baedal.order.application.quoting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param validFor how long an order may name a quote */
@ConfigurationProperties("baedal.order.quotes")
record QuoteProperties(@DefaultValue("10m") Duration validFor) {}
