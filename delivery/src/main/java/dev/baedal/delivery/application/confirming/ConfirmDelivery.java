package dev.baedal.delivery.application.confirming;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.DeliveryStatus;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;

/**
 * Confirms a delivery for the customer and has order close the order (M11). Order alone closes or cancels, so that
 * exactly one of a concurrent confirm and cancel wins.
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
	 * @return the delivery: CONFIRMED, or still CONFIRMING when order gave no answer; the request is then repeated
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the delivery is on its way
	 * @throws CloseRefused when order refuses; the delivery returns to its previous status
	 * @throws NotFound when order knows no such order; the delivery returns to its previous status
	 */
	public Delivery confirm(long orderId) {
		return requestCloseUnlessClosed(transactions.confirm(orderId));
	}

	/** Confirms the hand-over at the counter by the staff (M15), with the same outcomes as {@link #confirm}. */
	public Delivery handOver(long orderId) {
		return requestCloseUnlessClosed(transactions.handOver(orderId));
	}

	private Delivery requestCloseUnlessClosed(Delivery delivery) {
		return delivery.getRide().getStatus() == DeliveryStatus.CONFIRMED ? delivery
				: requestClose(delivery.getOrderId()).orElse(delivery);
	}

	/**
	 * Confirms for a customer who has not confirmed since {@code before}.
	 *
	 * @throws CloseRefused as for {@link #confirm}
	 */
	void confirmArrived(long orderId, Instant before) {
		if (transactions.confirmArrived(orderId, before)) {
			requestClose(orderId);
		}
	}

	/** As {@link #confirmArrived}, for a parcel. */
	void confirmShipped(long orderId, Instant before) {
		if (transactions.confirmShipped(orderId, before)) {
			requestClose(orderId);
		}
	}

	/** @return empty when order gave no answer */
	Optional<Delivery> requestClose(long orderId) {
		Orders.Answer answer = orders.close(orderId);
		return switch (answer.verdict()) {
			case GRANTED -> Optional.of(transactions.close(orderId));
			case REFUSED -> {
				transactions.back(orderId);
				throw new CloseRefused(orderId, requireNonNull(answer.refusal(), "a refusal has its reason"));
			}
			case NO_SUCH_ORDER -> {
				transactions.back(orderId);
				throw new NotFound("order", orderId);
			}
			case UNKNOWN -> Optional.empty();
		};
	}
}
