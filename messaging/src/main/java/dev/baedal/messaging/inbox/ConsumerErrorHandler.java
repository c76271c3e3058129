package dev.baedal.messaging.inbox;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Map;

import dev.baedal.messaging.UnreadableEvent;
import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.messaging.parked.ParkedEvents;
import dev.baedal.platform.logging.Redaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Decides what happens to an event whose handler failed. A transient failure is retried in place, from the poll loop,
 * for as long as it takes. An unreadable event is parked at once, and any other one after three tries.
 */
final class ConsumerErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(ConsumerErrorHandler.class);
	private static final int TRIES = 3;
	private static final long FIRST_PAUSE_MILLIS = 200;
	private static final long LONGEST_PAUSE_MILLIS = 5_000;

	private ConsumerErrorHandler() {}

	static DefaultErrorHandler errorHandler(ParkedEvents parked, TransactionOperations transaction) {
		DefaultErrorHandler handler = new DefaultErrorHandler(
				(message, e) -> transaction
					.executeWithoutResult(status -> park(parked, CloudEventRecord.of(message), e)),
				new FixedBackOff(FIRST_PAUSE_MILLIS, TRIES - 1L));
		handler.setBackOffFunction((message, e) -> {
			log.warn("The event at {} failed and is retried: {}", CloudEventRecord.of(message).place(), cause(e));
			return isTransient(e) ? growingBackOff() : null;
		});
		handler.setClassifications(Map.of(UnreadableEvent.class, false), true);
		handler.setResetStateOnExceptionChange(true);
		return handler;
	}

	private static BackOff growingBackOff() {
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
		backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
		return backOff;
	}

	/** Parks an event. One without a usable key or id is named by its place on the topic, so that it blocks no key. */
	private static void park(ParkedEvents parked, CloudEventRecord event, Exception e) {
		CloudEventRecord named = event.isNamed() ? event : event.namedByPlace();
		log.error("Event {} at {} is parked; /actuator/parked lists it", named.key(), event.place(), e);
		parked.park(named, cause(e));
	}

	static boolean isTransient(Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
					|| cause instanceof DataAccessResourceFailureException
					|| cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException
					// a connection that broke at the commit, which Hibernate does not translate
					|| cause instanceof SQLTransientException || cause instanceof SQLRecoverableException
					|| cause instanceof SQLNonTransientConnectionException) {
				return true;
			}
		}
		return false;
	}

	/** The cause that the endpoints show: an unreadable event, or else the root cause. */
	static String cause(Throwable e) {
		Throwable shown = e;
		while (shown.getCause() != null && !(shown instanceof UnreadableEvent)) {
			shown = shown.getCause();
		}
		return Redaction.values(shown instanceof UnreadableEvent ? shown.getMessage() : shown.toString());
	}
}
