package dev.baedal.store.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerDeadline an order that the owner has not answered for so long, from its receipt, is rejected
 * @param cookDeadline a cooking that has made no step since it was accepted or started is overdue
 * @param cancelDeadline a cancel that waits for the owner for so long is overdue; order gives up before
 */
@ConfigurationProperties("baedal.store")
public record StoreProperties(@DefaultValue("15m") Duration answerDeadline, @DefaultValue("60m") Duration cookDeadline,
		@DefaultValue("15m") Duration cancelDeadline) {}
