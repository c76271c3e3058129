package dev.baedal.platform.backup;

import java.time.Duration;
import java.util.Map;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/pause}: stops all writes between {@code POST} and {@code DELETE}, while a backup is copied. */
@Endpoint(id = "pause")
class WriteGateEndpoint {

	private static final Logger log = LoggerFactory.getLogger(WriteGateEndpoint.class);
	private static final int MOST_SECONDS = 120;

	private final WriteGate pause;

	WriteGateEndpoint(WriteGate pause) {
		this.pause = pause;
	}

	@ReadOperation
	Map<String, Object> state() {
		return Map.of("paused", pause.isClosed());
	}

	/**
	 * Begins a pause, or extends one. Responds when no write is in flight any more.
	 *
	 * @param seconds 1 to 120; the pause ends by itself after that
	 * @param id of the pause to extend
	 * @throws Refused 409 if the pause cannot begin, or the one to extend has ended
	 */
	@WriteOperation
	Map<String, Object> pause(int seconds, @Nullable String id) throws InterruptedException {
		if (seconds < 1 || seconds > MOST_SECONDS) {
			throw new Refused(Sentence.PAUSE_LENGTH, MOST_SECONDS);
		}
		Duration lasting = Duration.ofSeconds(seconds);
		if (id == null) {
			id = pause.begin(lasting).orElseThrow(() -> new Refused(Sentence.PAUSE_NOT_POSSIBLE));
			log.info("Writes are paused for {} s, or until the backup has been taken", seconds);
		}
		else if (!pause.extend(id, lasting)) {
			throw hasEnded();
		}
		return Map.of("id", id, "seconds", seconds);
	}

	/**
	 * @param id of the pause to end; null ends the current one
	 * @throws Refused 409 if that pause has ended before: a copy taken in it is worthless
	 */
	@DeleteOperation
	Map<String, Object> resume(@Nullable String id) {
		if (id == null) {
			pause.open();
		}
		else if (!pause.end(id)) {
			throw hasEnded();
		}
		log.info("Writes are resumed");
		return state();
	}

	private static Refused hasEnded() {
		return new Refused(Sentence.PAUSE_HAS_ENDED);
	}
}
