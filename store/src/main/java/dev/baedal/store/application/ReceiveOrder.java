package dev.baedal.store.application;

import java.time.Clock;
import java.util.List;

import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingLine;
import dev.baedal.store.domain.Cookings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a placed order before the owner (M03). Runs in the transaction of the inbox. */
@Service
public class ReceiveOrder {

	private final Cookings cookings;
	private final Clock clock;

	ReceiveOrder(Cookings cookings, Clock clock) {
		this.cookings = cookings;
		this.clock = clock;
	}

	/** An order that is known already, or was cancelled before it was heard of, stays as it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void receive(long orderId, String customerId, long storeId, String address, List<CookingLine> lines) {
		if (cookings.findById(orderId).isEmpty()) {
			cookings.save(Cooking.received(orderId, customerId, storeId, address, lines, clock.instant()));
		}
	}
}
