package dev.baedal.messaging;

/** An event about an order, keyed by orderId, so that every consumer gets an order's events in sequence (M31). */
public interface OrderKeyed extends Event {

	long orderId();

	@Override
	default String key() {
		return Long.toString(orderId());
	}
}
