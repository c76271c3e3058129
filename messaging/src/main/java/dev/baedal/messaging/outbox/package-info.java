/** What a service says: written with its state, carried to Kafka by one relay, in order and at least once. */
package dev.baedal.messaging.outbox;
