/** Events as records: CloudEvents, the brokers and topics, and a trace that goes on through both. */
package dev.baedal.messaging.kafka;
