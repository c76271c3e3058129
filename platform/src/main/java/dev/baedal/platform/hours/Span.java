package dev.baedal.platform.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A span of a day.
 *
 * @param from when it begins
 * @param to when it ends; a time that is not after {@code from} is of the next day
 */
public record Span(TimeOfDay from, TimeOfDay to) {

	/** In minutes, on days on which no clock is changed; 0 if it begins and ends at the same time. */
	int length() {
		int minutes = to.minute() - from.minute();
		return minutes < 0 ? minutes + TimeOfDay.MINUTES_OF_A_DAY : minutes;
	}

	LocalDateTime beginOn(LocalDate date) {
		return from.on(date);
	}

	LocalDateTime endOn(LocalDate date) {
		return to.on(to.compareTo(from) > 0 ? date : date.plusDays(1));
	}

	@Override
	public String toString() {
		return from + "-" + to;
	}
}
