/** Publishes events: stored with the service's state, sent to Kafka by one relay, in order and at least once. */
package dev.baedal.messaging.outbox;
