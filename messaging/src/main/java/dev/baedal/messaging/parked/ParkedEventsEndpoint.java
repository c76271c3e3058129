package dev.baedal.messaging.parked;

import java.util.Map;

import dev.baedal.http.Sentence;
import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.platform.problem.InvalidParameter;
import dev.baedal.platform.problem.Refused;
import dev.baedal.text.TextNormaliser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/parked}: lists parked events, replays them, or discards one with a reason. */
@Endpoint(id = "parked")
public class ParkedEventsEndpoint {

	private static final Logger log = LoggerFactory.getLogger(ParkedEventsEndpoint.class);
	private static final int LIMIT = 500;

	private final ParkedEvents parked;
	private final Replays replays;

	ParkedEventsEndpoint(ParkedEvents parked, Replays replays) {
		this.parked = parked;
		this.replays = replays;
	}

	/** The 500 oldest parked events, and the number of all. */
	@ReadOperation
	public Map<String, Object> list() {
		return Map.of("count", parked.count(), "events", parked.list(LIMIT));
	}

	@WriteOperation
	Map<String, Object> replayAll() {
		return Map.of("results", parked.keys().stream().map(this::replayOrder).toList());
	}

	/**
	 * @param which an order, whose events are all replayed, or the id of one event
	 * @throws Refused 404 when nothing is parked under it, 409 when an earlier event of its key is
	 * parked
	 */
	@WriteOperation
	public Map<String, Object> replay(@Selector String which) {
		return parked.hasKey(which) ? replayOrder(which) : replayEvent(which);
	}

	/** Discards one event, and keeps it with the reason; the events behind it stay parked. */
	@DeleteOperation
	Map<String, Object> discard(@Selector String eventId, String reason) {
		String why = TextNormaliser.normal(reason);
		if (why.isEmpty()) {
			throw new InvalidParameter("reason", Sentence.DISCARD_REASON);
		}
		TextNormaliser.fault(why).ifPresent(fault -> {
			throw InvalidParameter.of("reason", fault);
		});
		CloudEventRecord event = replays.discard(eventId, why).orElseThrow(() -> notParked(eventId));
		log.warn("Discarded {} {} of {}: {}", event.type(), eventId, event.key(), why);
		return Map.of("key", event.key(), "eventId", eventId, "discarded", true, "reason", why);
	}

	private Map<String, Object> replayOrder(String key) {
		int replayed = 0;
		try {
			while (replays.replayNext(key)) {
				replayed++;
			}
			return Map.of("key", key, "replayed", replayed);
		}
		catch (RuntimeException e) {
			return failed(key, replayed, e);
		}
	}

	private Map<String, Object> replayEvent(String eventId) {
		String key = parked.keyOf(eventId).orElseThrow(() -> notParked(eventId));
		try {
			if (!replays.replay(eventId)) {
				throw new Refused(Sentence.EARLIER_EVENT_PARKED, key);
			}
			return Map.of("key", key, "replayed", 1);
		}
		catch (Refused e) {
			throw e;
		}
		catch (RuntimeException e) {
			return failed(key, 0, e);
		}
	}

	private Map<String, Object> failed(String key, int replayed, RuntimeException e) {
		log.warn("The replay of {} stopped after {} events", key, replayed, e);
		return Map.of("key", key, "replayed", replayed, "failed", replays.note(key, e));
	}

	private static Refused notParked(String which) {
		return new Refused(Sentence.NOT_PARKED, which);
	}
}
