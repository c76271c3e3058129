package dev.baedal.platform.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;

/**
 * The rules for opening hours: a known zone, spans with a length, no two spans of the week or of a date that overlap,
 * and each date once. A span of an exception may overlap what begins the evening before or on the next day.
 */
final class HoursRules {

	private static final int MINUTES_OF_A_WEEK = 7 * TimeOfDay.MINUTES_OF_A_DAY;

	private HoursRules() {}

	/** @param begin in minutes since the week began */
	private record Placed(String field, int begin, int length, String text) {

		static Placed of(String field, DayOfWeek day, Span span, String text) {
			if (span.length() == 0) {
				throw new InvalidField(field + ".to", Sentence.SPAN_WITHOUT_LENGTH, span.from());
			}
			return new Placed(field, (day.getValue() - 1) * TimeOfDay.MINUTES_OF_A_DAY + span.from().minute(),
					span.length(), text);
		}

		/** After Sunday comes Monday. */
		boolean overlaps(Placed other) {
			return Math.floorMod(other.begin - begin, MINUTES_OF_A_WEEK) < length
					|| Math.floorMod(begin - other.begin, MINUTES_OF_A_WEEK) < other.length;
		}
	}

	static void require(OpeningHours hours) {
		if (!ZoneRulesProvider.getAvailableZoneIds().contains(hours.zone())) {
			throw new InvalidField("zone", Sentence.UNKNOWN_ZONE);
		}
		List<Placed> week = new ArrayList<>();
		for (WeeklySpan span : hours.spans()) {
			week.add(Placed.of("spans[%d]".formatted(week.size()), span.day(), span.span(), span.toString()));
		}
		requireApart(week);
		Set<LocalDate> dates = new HashSet<>();
		for (int i = 0; i < hours.exceptions().size(); i++) {
			requireConsistent("exceptions[%d]".formatted(i), hours.exceptions().get(i), dates);
		}
	}

	private static void requireConsistent(String field, ExceptionalDay day, Set<LocalDate> dates) {
		if (!dates.add(day.date())) {
			throw new InvalidField(field + ".date", Sentence.DATE_TWICE, day.date());
		}
		List<Placed> spans = new ArrayList<>();
		for (Span span : day.spans()) {
			spans.add(Placed.of("%s.spans[%d]".formatted(field, spans.size()), day.date().getDayOfWeek(), span,
					span.toString()));
		}
		requireApart(spans);
	}

	private static void requireApart(List<Placed> spans) {
		for (int later = 1; later < spans.size(); later++) {
			Placed span = spans.get(later);
			spans.subList(0, later).stream().filter(span::overlaps).findFirst().ifPresent(other -> {
				throw new InvalidField(span.field(), Sentence.SPANS_OVERLAP, other.text());
			});
		}
	}
}
