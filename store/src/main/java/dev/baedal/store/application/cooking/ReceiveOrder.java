package dev.baedal.store.application.cooking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.baedal.messaging.BatchRows;
import dev.baedal.messaging.Outbox;
import dev.baedal.store.application.StoreProperties;
import dev.baedal.store.application.stock.MoveStock;
import dev.baedal.store.domain.ChosenOption;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingLine;
import dev.baedal.store.domain.CookingPolicy;
import dev.baedal.store.domain.Cookings;
import dev.baedal.store.domain.KitchenNotes;
import dev.baedal.store.domain.PolicyRules;
import dev.baedal.store.domain.StoreEvent.OrderReceived;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the stock of a placed order and queues the order for its owner (M03, M17). Runs in the inbox transaction. */
@Service
public class ReceiveOrder {

	/** The rejection reason for order and for customers; programs read the code before the colon. */
	static final String OUT_OF_STOCK = "OUT_OF_STOCK: 품절";

	private final Cookings cookings;
	private final BatchRows<Cooking> known;
	private final MoveStock stock;
	private final Outbox outbox;
	private final Clock clock;
	private final Promises promises;
	private final Duration answerDeadline;

	ReceiveOrder(Cookings cookings, BatchRows<Cooking> known, MoveStock stock, Outbox outbox, Clock clock,
			Promises promises, StoreProperties properties) {
		this.cookings = cookings;
		this.known = known;
		this.stock = stock;
		this.outbox = outbox;
		this.clock = clock;
		this.promises = promises;
		this.answerDeadline = properties.answerDeadline();
	}

	/**
	 * Receives an order. One that is already known, or has a tombstone because its cancel came first, stays as it is.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void receive(long orderId, String customerId, long storeId, String address, List<CookingLine> lines,
			List<ChosenOption> chosen, @Nullable KitchenNotes notes, CookingPolicy policy) {
		if (known.find(orderId).isPresent()) {
			return;
		}
		Instant now = clock.instant();
		Cooking cooking = Cooking.received(orderId, customerId, storeId, address, lines, notes, policy, now);
		boolean nobodyLooks = PolicyRules.acceptsOnArrival(policy);
		if (nobodyLooks && stock.isTakenOff(lines, chosen) || !stock.take(orderId, lines, chosen)) {
			outbox.publish(cooking.reject(OUT_OF_STOCK, now));
		}
		else if (nobodyLooks) {
			outbox.publish(cooking.accept(promises.minutes(cooking, null), now));
		}
		else {
			outbox.publish(new OrderReceived(orderId, customerId, storeId, now.plus(answerDeadline)));
		}
		// after its last change, so that the row is written once; before the next event, whose handler may query it
		cookings.save(cooking);
	}
}
