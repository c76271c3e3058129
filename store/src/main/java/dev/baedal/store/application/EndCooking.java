package dev.baedal.store.application;

import java.util.function.Supplier;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.StoreEvent;
import org.springframework.stereotype.Component;

/** Ends a cooking before it is done, says so and gives back the stock that its policy gives back: in one transaction. */
@Component
class EndCooking {

	private final MoveStock stock;
	private final Outbox outbox;

	EndCooking(MoveStock stock, Outbox outbox) {
		this.stock = stock;
		this.outbox = outbox;
	}

	/** @param how the step that ends it */
	void end(Cooking cooking, Supplier<StoreEvent> how) {
		boolean givesBack = cooking.givesStockBack(); // as it stands before
		outbox.publish(how.get());
		if (givesBack) {
			stock.restore(cooking.getOrderId());
		}
	}
}
