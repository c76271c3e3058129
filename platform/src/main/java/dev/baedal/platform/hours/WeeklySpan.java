package dev.baedal.platform.hours;

import java.time.DayOfWeek;

/**
 * A {@link Span} of each week.
 *
 * @param day on which it begins
 */
public record WeeklySpan(DayOfWeek day, TimeOfDay from, TimeOfDay to) {

	Span span() {
		return new Span(from, to);
	}

	@Override
	public String toString() {
		return day + " " + span();
	}
}
