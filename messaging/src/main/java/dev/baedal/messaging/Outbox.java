package dev.baedal.messaging;

/**
 * Stores the events of a use case. An event commits or rolls back with the state change around it; the relay publishes
 * it to Kafka.
 */
public interface Outbox {

	/** @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction */
	void publish(Event event);
}
