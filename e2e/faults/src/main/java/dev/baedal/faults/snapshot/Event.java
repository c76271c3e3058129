package dev.baedal.faults.snapshot;

import java.time.Instant;
import java.util.Map;

/**
 * A record of the topic, with as much of its body as the checks need: a long run has a few hundred thousand.
 *
 * @param type without its version
 * @param won that were charged or given back; 0 where it is not about money
 * @param said the fields of the body that decide who is told what; others are left out
 */
public record Event(String id, String type, String source, Instant time, int partition, long offset, String customerId,
		long won, Map<String, String> said) {

	@Override
	public String toString() {
		return "%s %s from %s at %s (%d@%d)".formatted(type, id, source, time, partition, offset);
	}
}
