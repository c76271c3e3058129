package dev.baedal.store.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerDeadline an order that its owner has not answered this long after its receipt is rejected; only time
 * counts in which a replica was up
 * @param cookDeadline a cooking without a transition for this long since it was accepted or started is overdue
 * @param promiseGrace an accepted order that is not ready this long after its promised time is overdue
 * @param cancelDeadline a cancel request that has waited this long for the owner is overdue; order refuses it before
 */
@ConfigurationProperties("baedal.store")
public record StoreProperties(@DefaultValue("15m") Duration answerDeadline, @DefaultValue("60m") Duration cookDeadline,
		@DefaultValue("15m") Duration promiseGrace, @DefaultValue("15m") Duration cancelDeadline) {}
