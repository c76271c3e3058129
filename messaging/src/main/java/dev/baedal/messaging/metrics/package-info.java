/** The metrics of outbox, inbox and parked events. */
package dev.baedal.messaging.metrics;
