/** Events as Kafka records: CloudEvents, the settings of brokers and topics, and traces. */
package dev.baedal.messaging.kafka;
