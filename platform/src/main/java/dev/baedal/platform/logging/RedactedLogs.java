package dev.baedal.platform.logging;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks the row values that an exception quotes in JSON logs; in plain ones {@code logging.exception-conversion-word}
 * does so.
 */
public class RedactedLogs implements StructuredLoggingJsonMembersCustomizer<Object> {

	@Override
	public void customize(JsonWriter.Members<Object> members) {
		members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, Redaction::values));
	}
}
