package dev.baedal.order.client;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout for a connection to store
 * @param timeout for the kitchen's answer to a cancel claim
 */
@ConfigurationProperties("baedal.claim")
public record ClaimProperties(@DefaultValue("500ms") Duration connectTimeout, @DefaultValue("2s") Duration timeout) {}
