package dev.baedal.messaging.kafka;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the library; messaging.yml has the defaults.
 *
 * @param createTopics whether a service creates the missing topics; false if the cluster declares them
 * @param inboxRetention how long the inbox keeps the id of an event; at least as long as the topic keeps the event.
 * While the topic is kept for ever, no id is deleted
 * @param upkeepInterval pause between two rounds that delete old ids from the inbox
 * @param pollInterval shortest time between two polls for events of orders that return any; they share a transaction.
 * Zero where people wait for the effect
 * @param compactedInterval pause between two comparisons of a compacted topic with the rows of its owner
 */
@ConfigurationProperties("baedal.messaging")
public record MessagingProperties(boolean createTopics, Duration inboxRetention, Duration upkeepInterval,
		Duration pollInterval, Duration compactedInterval) {}
