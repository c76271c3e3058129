package dev.baedal.order.application.pricing;

/** What happens when something prevents an order: the order is refused, or a quote names it with all others. */
@FunctionalInterface
public interface Obstacles {

	/** Refuses the order at the first obstacle. */
	Obstacles REFUSE = obstacle -> {
		throw obstacle;
	};

	/** @param obstacle the exception that refuses the order */
	void met(RuntimeException obstacle);
}
