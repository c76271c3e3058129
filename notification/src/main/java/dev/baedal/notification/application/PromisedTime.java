package dev.baedal.notification.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the time at which an order is to be ready, in Korean and English, for the end of a message's sentence. */
@Component
public class PromisedTime {

	private static final String SENTENCE = " %1$s쯤 준비됩니다. (Ready at about %1$s.)";

	private final DateTimeFormatter clockTime;

	PromisedTime(TextProperties properties) {
		this.clockTime = DateTimeFormatter.ofPattern("HH:mm").withZone(properties.zone());
	}

	/** @return empty without a promise */
	public String sentence(@Nullable Instant promisedAt) {
		return promisedAt == null ? "" : SENTENCE.formatted(clockTime.format(promisedAt));
	}
}
