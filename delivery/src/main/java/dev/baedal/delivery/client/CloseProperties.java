package dev.baedal.delivery.client;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout for a connection to order
 * @param timeout for order's answer
 */
@ConfigurationProperties("baedal.close")
public record CloseProperties(@DefaultValue("500ms") Duration connectTimeout, @DefaultValue("2s") Duration timeout) {}
