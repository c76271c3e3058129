package dev.baedal.messaging.inbox;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.Topics;
import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.messaging.kafka.EventObservations;
import dev.baedal.messaging.kafka.ForeignRecords;
import dev.baedal.messaging.parked.ParkedEvents;
import dev.baedal.messaging.parked.Replays;
import dev.baedal.platform.health.BusyThreads;
import dev.baedal.platform.logging.Redaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles each event once: its id, the handler's effect and the events that it publishes commit together. An event
 * behind a parked one of its key is parked too, so that the order is kept. A record without a handler here is skipped,
 * even if it is malformed.
 */
public class Inbox implements Replays {

	/** After this event, the payloads of its key's discarded events are erased, since they may name a person. */
	private static final String ANONYMISED = "OrderAnonymised.v1";

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	private final JdbcClient jdbc;
	private final TransactionOperations transaction;
	private final EventHandlers handlers;
	private final ParkedEvents parked;
	private final JsonMapper json;
	private final EventObservations observations;
	private final ForeignRecords foreign;
	private final BusyThreads underWay = new BusyThreads();

	public Inbox(JdbcClient jdbc, TransactionOperations transaction, EventHandlers handlers, ParkedEvents parked,
			JsonMapper json, EventObservations observations, ForeignRecords foreign) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.handlers = handlers;
		this.parked = parked;
		this.json = json;
		this.observations = observations;
		this.foreign = foreign;
	}

	/** The threads that are handling a batch. */
	BusyThreads underWay() {
		return underWay;
	}

	/**
	 * Handles a batch in one transaction, at less than half the cost of one per event. If that fails, each event gets
	 * its own transaction, so that the events before the failed one have their effect.
	 *
	 * @throws BatchListenerFailedException that names the first event that failed
	 */
	void receive(List<CloudEventRecord> messages) {
		underWay.begin();
		try {
			receiveAll(messages);
		}
		finally {
			underWay.end();
		}
	}

	private void receiveAll(List<CloudEventRecord> messages) {
		if (messages.size() > 1) {
			try {
				receiveTogether(messages);
				return;
			}
			catch (RuntimeException e) {
				log.info("{} events failed in one transaction and are retried one by one: {}", messages.size(),
						Redaction.values(e.toString()));
			}
		}
		for (int i = 0; i < messages.size(); i++) {
			receiveAlone(messages.get(i), i);
		}
	}

	private void receiveAlone(CloudEventRecord message, int index) {
		try {
			receiveTogether(List.of(message));
		}
		catch (RuntimeException e) {
			throw new BatchListenerFailedException(message.type() + " at " + message.place(), e, index);
		}
	}

	private void receiveTogether(List<CloudEventRecord> messages) {
		List<CloudEventRecord> consumed = messages.stream().filter(this::isConsumed).toList();
		consumed.forEach(CloudEventRecord::requireReadable);
		if (!consumed.isEmpty()) {
			transaction.executeWithoutResult(status -> handle(withoutParked(consumed), status));
		}
		foreign.recordSkipped(messages);
	}

	private boolean isConsumed(CloudEventRecord message) {
		return message.foreign().isEmpty() && handlers.hasHandler(message.type());
	}

	/** Parks the events that wait behind a parked one, and returns the others. */
	private List<CloudEventRecord> withoutParked(List<CloudEventRecord> messages) {
		Set<String> waiting = parked.parkedAmong(messages.stream().map(CloudEventRecord::key).toList());
		if (waiting.isEmpty()) {
			return messages;
		}
		messages.stream()
			.filter(message -> waiting.contains(message.key()))
			.forEach(message -> parked.append(message, "waits behind an earlier event of " + message.key()));
		return messages.stream().filter(message -> !waiting.contains(message.key())).toList();
	}

	/** Handles the events whose ids are new, in their order. Flushes, since a failed commit hides its cause. */
	private void handle(List<CloudEventRecord> messages, TransactionStatus status) {
		List<CloudEventRecord> fresh = recordFirstTimes(messages);
		handlers.load(fresh.stream()
			.filter(message -> handlers.loads(message.type()))
			.map(CloudEventRecord::key)
			.collect(Collectors.toSet()));
		for (CloudEventRecord message : fresh) {
			handle(message);
			if (!handlers.writesTogether()) {
				// the next event's SQL must read what this one wrote
				status.flush();
			}
		}
		if (handlers.writesTogether()) {
			handlers.insertNew();
			status.flush();
		}
	}

	@Override
	public boolean replayNext(String key) {
		return Boolean.TRUE.equals(transaction
			.execute(status -> parked.lockFirst(key).map(first -> handleAgain(first, status)).isPresent()));
	}

	@Override
	public boolean replay(String eventId) {
		return Boolean.TRUE.equals(transaction.execute(status -> parked.lockEvent(eventId)
			.flatMap(event -> parked.lockFirst(event.key()))
			.filter(first -> first.id().equals(eventId))
			.map(first -> handleAgain(first, status))
			.isPresent()));
	}

	@Override
	public Optional<CloudEventRecord> discard(String eventId, String reason) {
		return transaction.execute(status -> {
			Optional<CloudEventRecord> event = parked.lockEvent(eventId);
			event.ifPresent(given -> {
				parked.keepDiscarded(given, reason);
				firstTime(given);
				parked.remove(given);
			});
			return event;
		});
	}

	@Override
	public String note(String key, RuntimeException failure) {
		String cause = ConsumerErrorHandler.cause(failure);
		transaction.executeWithoutResult(status -> parked.note(key, cause));
		return cause;
	}

	private CloudEventRecord handleAgain(CloudEventRecord event, TransactionStatus status) {
		event.requireReadable();
		handle(List.of(event), status);
		parked.remove(event);
		return event;
	}

	private void handle(CloudEventRecord message) {
		observations.consume(message, () -> handlers.handle(message.metadata(), message.payload(), json));
		if (ANONYMISED.equals(message.type())) {
			parked.eraseDiscarded(message.key());
		}
	}

	/**
	 * Inserts the ids of all events before the first event is handled, by one statement unless one of them is known.
	 *
	 * @return the events whose ids are new
	 */
	private List<CloudEventRecord> recordFirstTimes(List<CloudEventRecord> messages) {
		return messages.size() > 1 && allFirstTime(messages) ? messages
				: messages.stream().filter(this::firstTime).toList();
	}

	/** @return false when one of the ids is known or occurs twice; no id is inserted then */
	private boolean allFirstTime(List<CloudEventRecord> messages) {
		List<String> ids = messages.stream().filter(Inbox::leavesId).map(CloudEventRecord::id).toList();
		if (ids.isEmpty()) {
			return true;
		}
		try {
			jdbc.sql("INSERT INTO inbox (event_id) VALUES " + String.join(", ", Collections.nCopies(ids.size(), "(?)")))
				.params(ids)
				.update();
			return true;
		}
		catch (DuplicateKeyException e) {
			return false;
		}
	}

	/** Menu events leave no id: they carry their own version, and are consumed again from the start. */
	private static boolean leavesId(CloudEventRecord message) {
		return !Topics.MENUS.equals(message.topic());
	}

	private boolean firstTime(CloudEventRecord message) {
		if (!leavesId(message)) {
			return true;
		}
		try {
			jdbc.sql("INSERT INTO inbox (event_id) VALUES (?)").param(message.id()).update();
			return true;
		}
		catch (DuplicateKeyException e) {
			return false;
		}
	}
}
