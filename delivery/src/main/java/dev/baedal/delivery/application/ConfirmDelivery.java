package dev.baedal.delivery.application;

import java.time.Instant;
import java.util.Optional;

import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;

/**
 * The customer confirms, and order closes the deal (M11). Order alone closes or cancels, so that a confirm and a
 * cancel at the same moment have one winner.
 */
@Service
public class ConfirmDelivery {

	private final ConfirmationTransactions transactions;
	private final Orders orders;

	ConfirmDelivery(ConfirmationTransactions transactions, Orders orders) {
		this.transactions = transactions;
		this.orders = orders;
	}

	/**
	 * @return the delivery: confirmed, or still confirming when order gave no answer and is asked again later
	 * @throws dev.baedal.platform.lifecycle.NotAllowed unless it is on its way
	 * @throws CloseRefused and the delivery is where it was before
	 * @throws NotFound and the delivery is where it was before: order knows nothing of it
	 */
	public Delivery confirm(long orderId) {
		return askUnlessClosed(transactions.confirm(orderId));
	}

	/** The staff gave it to the customer at the counter (M15): the same, with the same answers. */
	public Delivery handOver(long orderId) {
		return askUnlessClosed(transactions.handOver(orderId));
	}

	private Delivery askUnlessClosed(Delivery delivery) {
		return delivery.getStatus() == DeliveryStatus.CONFIRMED ? delivery
				: askOrder(delivery.getOrderId()).orElse(delivery);
	}

	/** For a customer who says nothing since {@code before}. @throws CloseRefused as for {@link #confirm} */
	void confirmArrived(long orderId, Instant before) {
		if (transactions.confirmArrived(orderId, before)) {
			askOrder(orderId);
		}
	}

	/** The same for a parcel. */
	void confirmShipped(long orderId, Instant before) {
		if (transactions.confirmShipped(orderId, before)) {
			askOrder(orderId);
		}
	}

	/** @return empty when order gave no answer */
	Optional<Delivery> askOrder(long orderId) {
		Orders.Answer answer = orders.close(orderId);
		return switch (answer.verdict()) {
			case GRANTED -> Optional.of(transactions.close(orderId));
			case REFUSED -> {
				transactions.back(orderId);
				throw new CloseRefused(orderId, answer.refusal());
			}
			case NO_SUCH_ORDER -> {
				transactions.back(orderId);
				throw new NotFound("order", orderId);
			}
			case UNKNOWN -> Optional.empty();
		};
	}
}
