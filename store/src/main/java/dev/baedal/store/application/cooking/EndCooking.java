package dev.baedal.store.application.cooking;

import java.util.function.Supplier;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.application.stock.MoveStock;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.StoreEvent;
import org.springframework.stereotype.Component;

/** Ends a cooking early, publishes the event and restores the stock that the policy gives back, in one transaction. */
@Component
class EndCooking {

	private final MoveStock stock;
	private final Outbox outbox;

	EndCooking(MoveStock stock, Outbox outbox) {
		this.stock = stock;
		this.outbox = outbox;
	}

	/** @param how the transition that ends the cooking */
	void end(Cooking cooking, Supplier<StoreEvent> how) {
		boolean givesBack = cooking.givesStockBack(); // depends on the status before the transition
		outbox.publish(how.get());
		if (givesBack) {
			stock.restore(cooking.getOrderId());
		}
	}
}
