package dev.baedal.faults.picture;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/** A record of the topic. @param type without its version */
public record Event(String id, String type, String source, Instant time, int partition, long offset, JsonNode data) {

	@Override
	public String toString() {
		return "%s %s from %s at %s (%d@%d)".formatted(type, id, source, time, partition, offset);
	}
}
