package dev.baedal.messaging;

/** An event in the life of an order, keyed by it, so that everyone hears the order's story in order (M31). */
public interface OrderKeyed extends Event {

	long orderId();

	@Override
	default String key() {
		return Long.toString(orderId());
	}
}
