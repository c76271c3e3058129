package dev.baedal.messaging;

/**
 * Where a use case says what happened. The event commits or rolls back with the state change around it; the relay
 * carries it to Kafka.
 */
public interface Outbox {

	/** @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction */
	void publish(Event event);
}
