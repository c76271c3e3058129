package dev.baedal.messaging;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.transaction.support.TransactionOperations;

/** {@code /actuator/parked}: see what is parked, handle it again, or give it up with a reason. */
@Endpoint(id = "parked")
class ParkedEventsEndpoint {

	private static final Logger log = LoggerFactory.getLogger(ParkedEventsEndpoint.class);
	private static final int LIMIT = 500;

	private final ParkedEvents parked;
	private final Inbox inbox;
	private final TransactionOperations transaction;

	ParkedEventsEndpoint(ParkedEvents parked, Inbox inbox, TransactionOperations transaction) {
		this.parked = parked;
		this.inbox = inbox;
		this.transaction = transaction;
	}

	@ReadOperation
	Map<String, Object> list() {
		return Map.of("count", parked.count(), "events", parked.list(LIMIT));
	}

	@WriteOperation
	Map<String, Object> replayAll() {
		return Map.of("results", parked.keys().stream().map(this::replay).toList());
	}

	@WriteOperation
	Map<String, Object> replay(@Selector String key) {
		int replayed = 0;
		try {
			while (inbox.replayNext(key)) {
				replayed++;
			}
			return Map.of("key", key, "replayed", replayed, "remaining", 0);
		}
		catch (RuntimeException e) {
			log.warn("Replay of {} stopped after {} events", key, replayed, e);
			parked.note(key, e.toString());
			return Map.of("key", key, "replayed", replayed, "failed", e.toString());
		}
	}

	/** Gives up the first parked event of this key, and keeps it with the reason; what waits behind it stays. */
	@DeleteOperation
	Map<String, Object> discard(@Selector String key, String reason) {
		boolean discarded = Boolean.TRUE.equals(transaction.execute(status -> parked.discardNext(key, reason)));
		log.warn("Discarded the first parked event of {}: {}", key, reason);
		return Map.of("key", key, "discarded", discarded, "reason", reason);
	}
}
