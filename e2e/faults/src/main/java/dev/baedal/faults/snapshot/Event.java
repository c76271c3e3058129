package dev.baedal.faults.snapshot;

import java.time.Instant;
import java.util.Map;

/**
 * A record of the topic, with only the fields of its body that the checks need: a long run has a few hundred thousand.
 *
 * @param type without its version
 * @param won charged or refunded; 0 without an amount
 * @param fields of the body that decide about notifications; others are left out
 */
public record Event(String id, String type, String source, Instant time, int partition, long offset, String customerId,
		long won, Map<String, String> fields) {

	@Override
	public String toString() {
		return "%s %s from %s at %s (%d@%d)".formatted(type, id, source, time, partition, offset);
	}
}
