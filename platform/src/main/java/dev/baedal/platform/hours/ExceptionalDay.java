package dev.baedal.platform.hours;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A date with spans of its own in place of those of its day of the week. A span that began the evening before is not
 * affected.
 *
 * @param spans empty for a day on which the shop is closed, such as a holiday
 */
public record ExceptionalDay(LocalDate date, List<Span> spans) {

	public ExceptionalDay(LocalDate date, @Nullable List<Span> spans) {
		this.date = date;
		this.spans = spans == null ? List.of() : List.copyOf(spans);
	}
}
