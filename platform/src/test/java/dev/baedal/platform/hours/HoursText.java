package dev.baedal.platform.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Opening hours as a line of a test's table: {@code MONDAY 11:00-22:00; DAILY 23:00-24:00; 2026-12-25; 2026-12-31
 * 10:00-12:00+18:00-04:00; last 30}.
 */
final class HoursText {

	private HoursText() {}

	static OpeningHours read(String zone, String text) {
		List<WeeklySpan> spans = new ArrayList<>();
		List<ExceptionalDay> exceptions = new ArrayList<>();
		int last = 0;
		for (String part : text.split(";")) {
			String[] words = part.strip().split(" ");
			if (words[0].equals("last")) {
				last = Integer.parseInt(words[1]);
			}
			else if (words[0].equals("DAILY")) {
				for (DayOfWeek day : DayOfWeek.values()) {
					spans.add(weekly(day, words[1]));
				}
			}
			else if (Character.isDigit(words[0].charAt(0))) {
				exceptions.add(new ExceptionalDay(LocalDate.parse(words[0]), words.length == 1 ? List.of()
						: Arrays.stream(words[1].split("\\+")).map(HoursText::span).toList()));
			}
			else if (!words[0].equals("NEVER")) {
				spans.add(weekly(DayOfWeek.valueOf(words[0]), words[1]));
			}
		}
		return new OpeningHours(zone, spans, exceptions, last);
	}

	private static WeeklySpan weekly(DayOfWeek day, String text) {
		return new WeeklySpan(day, span(text).from(), span(text).to());
	}

	private static Span span(String text) {
		String[] times = text.split("-");
		return new Span(TimeOfDay.of(times[0]), TimeOfDay.of(times[1]));
	}
}
