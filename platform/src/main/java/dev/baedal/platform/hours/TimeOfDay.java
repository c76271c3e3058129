package dev.baedal.platform.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A time of the day as a clock on the wall shows it, in JSON {@code "09:30"}.
 *
 * @param minute from 0 to 1440, the end of the day: {@code "24:00"}
 */
public record TimeOfDay(int minute) implements Comparable<TimeOfDay> {

	static final int MINUTES_OF_A_DAY = 24 * 60;

	private static final Pattern TEXT = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

	/** @throws IllegalArgumentException if it is no time of a day */
	public TimeOfDay {
		if (minute < 0 || minute > MINUTES_OF_A_DAY) {
			throw new IllegalArgumentException("no minute of a day: " + minute);
		}
	}

	/** @throws IllegalArgumentException unless the text is two digits, a colon, and two digits, up to 24:00 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static TimeOfDay of(String text) {
		if (!TEXT.matcher(text).matches()) {
			throw new IllegalArgumentException("no time of a day: " + text);
		}
		return new TimeOfDay(60 * Integer.parseInt(text.substring(0, 2)) + Integer.parseInt(text.substring(3)));
	}

	LocalDateTime on(LocalDate date) {
		return date.atStartOfDay().plusMinutes(minute);
	}

	@Override
	public int compareTo(TimeOfDay other) {
		return Comparator.comparingInt(TimeOfDay::minute).compare(this, other);
	}

	@Override
	@JsonValue
	public String toString() {
		return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
	}
}
