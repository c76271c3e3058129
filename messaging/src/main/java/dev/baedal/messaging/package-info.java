/** Domain events over Kafka that are neither lost nor handled twice: outbox and relay, inbox, parked events. */
package dev.baedal.messaging;
