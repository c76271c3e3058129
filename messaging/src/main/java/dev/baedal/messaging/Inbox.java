package dev.baedal.messaging;

import org.slf4j.MDC;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives an event its effect, once: its id, the effect and what the effect publishes commit together.
 * An event behind a parked one of its key is parked too, so that order is kept.
 */
class Inbox {

	private final JdbcClient jdbc;
	private final TransactionOperations transaction;
	private final EventHandlers handlers;
	private final ParkedEvents parked;
	private final JsonMapper json;

	Inbox(JdbcClient jdbc, TransactionOperations transaction, EventHandlers handlers, ParkedEvents parked,
			JsonMapper json) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.handlers = handlers;
		this.parked = parked;
		this.json = json;
	}

	void receive(EventMessage message) {
		if (!handlers.types().contains(message.type())) {
			return;
		}
		transaction.executeWithoutResult(status -> {
			if (parked.isParked(message.key())) {
				parked.append(message, "waits behind an earlier event of " + message.key());
			}
			else {
				handleOnce(message);
			}
		});
	}

	/** Handles a parked event again. It leaves the parking place only when that succeeds. */
	boolean replayNext(String key) {
		return Boolean.TRUE.equals(transaction.execute(status -> parked.takeNext(key, this::handleOnce)));
	}

	private void handleOnce(EventMessage message) {
		message.requireReadable();
		if (!firstTime(message)) {
			return;
		}
		String outer = MDC.get(Traceparent.NAME);
		putTraceparent(message.traceparent());
		try {
			handlers.handle(message, json);
		}
		finally {
			putTraceparent(outer);
		}
	}

	/** Menus carry their own version and are read again from the start: they leave no trace here. */
	private boolean firstTime(EventMessage message) {
		if (Topics.MENUS.equals(message.topic())) {
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

	private static void putTraceparent(String value) {
		if (value == null) {
			MDC.remove(Traceparent.NAME);
		}
		else {
			MDC.put(Traceparent.NAME, value);
		}
	}
}
