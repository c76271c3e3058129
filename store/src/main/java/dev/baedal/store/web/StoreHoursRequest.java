package dev.baedal.store.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.http.Sentence;
import dev.baedal.platform.hours.ExceptionalDay;
import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.platform.hours.Span;
import dev.baedal.platform.hours.TimeOfDay;
import dev.baedal.platform.hours.WeeklySpan;
import dev.baedal.platform.problem.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code PUT /stores/{storeId}/hours}: all hours of the store. Fields are strings, so that the error for an
 * unknown value can tell the allowed ones.
 *
 * @param exceptions null for none
 * @param lastOrderBefore in minutes; null for 0
 */
record StoreHoursRequest(
		@NotNull(message = ZONE) @Pattern(regexp = "[A-Za-z0-9_+/-]{1,64}", message = ZONE) String zone,
		@NotNull(message = SPANS) @Size(max = 50,
				message = SPANS) List<@Valid @NotNull(message = OBJECT) OfTheWeek> spans,
		@Size(max = 400, message = EXCEPTIONS) List<@Valid @NotNull(message = OBJECT) OfADate> exceptions,
		@Min(value = 0, message = LAST_ORDER) @Max(value = 180, message = LAST_ORDER) Integer lastOrderBefore) {

	private static final String ZONE = "{field.zone}";
	private static final String SPANS = "{field.spans}";
	private static final String EXCEPTIONS = "{field.exceptions}";
	private static final String SPANS_OF_A_DATE = "{field.spansOfADate}";
	private static final String OBJECT = "{field.object}";
	private static final String LAST_ORDER = "{field.lastOrder}";
	private static final String DATE = "{field.date}";
	private static final String BEGIN = "{field.spanBegin}";
	private static final String END = "{field.spanEnd}";
	private static final String ONE_OF = "{field.oneOf} ";
	private static final String DAYS = "MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY";
	private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

	record OfTheWeek(@NotNull(message = ONE_OF + DAYS) @Pattern(regexp = DAYS, message = ONE_OF + DAYS) String day,
			@NotNull(message = BEGIN) @Pattern(regexp = TIME, message = BEGIN) String from,
			@NotNull(message = END) @Pattern(regexp = TIME + "|24:00", message = END) String to) {

		WeeklySpan toSpan() {
			return new WeeklySpan(DayOfWeek.valueOf(day), TimeOfDay.of(from), TimeOfDay.of(to));
		}
	}

	/** @param spans null or empty for a date on which the store is closed */
	record OfADate(@NotNull(message = DATE) @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}", message = DATE) String date,
			@Size(max = 10, message = SPANS_OF_A_DATE) List<@Valid @NotNull(message = OBJECT) WithinADate> spans) {}

	record WithinADate(@NotNull(message = BEGIN) @Pattern(regexp = TIME, message = BEGIN) String from,
			@NotNull(message = END) @Pattern(regexp = TIME + "|24:00", message = END) String to) {

		Span toSpan() {
			return new Span(TimeOfDay.of(from), TimeOfDay.of(to));
		}
	}

	/** @throws InvalidField for a date that is in no calendar */
	OpeningHours toHours() {
		List<OfADate> dates = exceptions == null ? List.of() : exceptions;
		return new OpeningHours(zone, spans.stream().map(OfTheWeek::toSpan).toList(),
				IntStream.range(0, dates.size()).mapToObj(i -> exception(dates.get(i), i)).toList(),
				lastOrderBefore == null ? 0 : lastOrderBefore);
	}

	private static ExceptionalDay exception(OfADate day, int index) {
		try {
			return new ExceptionalDay(LocalDate.parse(day.date()),
					day.spans() == null ? List.of() : day.spans().stream().map(WithinADate::toSpan).toList());
		}
		catch (DateTimeParseException e) {
			throw new InvalidField("exceptions[%d].date".formatted(index), Sentence.UNKNOWN_DATE, day.date());
		}
	}
}
