package dev.baedal.platform.deadline;

import java.util.function.LongConsumer;

import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * A worker's round over the due orders. A step checks again in its own transaction, under the row's lock or version, so
 * that of two replicas only one acts. Steps that call another service go through {@link ClockBulkheads}.
 */
public final class DueOrders {

	/** The most orders that a worker takes in one round. */
	public static final Pageable BATCH = PageRequest.of(0, 500);

	private static final Logger log = LoggerFactory.getLogger(DueOrders.class);

	private DueOrders() {}

	/** An order whose step fails stays due for the next round, and does not block the others. */
	public static void forEach(String kind, Iterable<Long> orderIds, LongConsumer step) {
		for (long orderId : orderIds) {
			act(kind, orderId, () -> step.accept(orderId));
		}
	}

	static void act(String kind, Object row, Runnable step) {
		try {
			step.run();
		}
		catch (TransitionNotAllowed | ConcurrencyFailureException e) {
			log.debug("The deadline {} of order {} was met or handled meanwhile", kind, row, e);
		}
		catch (RuntimeException e) {
			log.error("The deadline {} of order {} could not be handled", kind, row, e);
		}
	}
}
