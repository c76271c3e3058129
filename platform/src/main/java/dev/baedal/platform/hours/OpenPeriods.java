package dev.baedal.platform.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Opening hours on the time line. */
final class OpenPeriods {

	private final ZoneId zone;
	private final Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
	private final Map<LocalDate, List<Span>> exceptional = new HashMap<>();
	private final Duration lastOrderBefore;

	/** @param to null if it lasts for longer than was looked at */
	record Period(Instant from, @Nullable Instant to) {

		boolean contains(Instant instant) {
			return !instant.isBefore(from) && isAhead(instant);
		}

		private boolean isAhead(Instant instant) {
			return to == null || to.isAfter(instant) && to.isAfter(from);
		}
	}

	private record Stretch(Instant from, Instant to) {

		Stretch joined(Stretch later) {
			return new Stretch(from, later.to.isAfter(to) ? later.to : to);
		}
	}

	OpenPeriods(OpeningHours hours) {
		zone = ZoneId.of(hours.zone());
		hours.spans().forEach(span -> weekly.computeIfAbsent(span.day(), day -> new ArrayList<>()).add(span.span()));
		weekly.values().forEach(spans -> spans.sort(Comparator.comparing(Span::from)));
		hours.exceptions()
			.forEach(day -> exceptional.put(day.date(),
					day.spans().stream().sorted(Comparator.comparing(Span::from)).toList()));
		lastOrderBefore = Duration.ofMinutes(hours.lastOrderBefore());
	}

	/**
	 * The periods in which orders are taken, in their order: those that end after the instant, and begin at the latest
	 * so many days after its date.
	 */
	Stream<Period> from(Instant instant, int days) {
		LocalDate yesterday = LocalDate.ofInstant(instant, zone).minusDays(1);
		// the day after the last one shows how long a period lasts that begins on the last one
		LocalDate further = yesterday.plusDays(days + 2L);
		Instant lastBeginning = instantOf(further.atStartOfDay());
		Instant end = instantOf(further.plusDays(1).atStartOfDay());
		return stretches(yesterday, further).stream()
			.filter(stretch -> stretch.from().isBefore(lastBeginning))
			.map(stretch -> new Period(stretch.from(),
					stretch.to().isBefore(end) ? stretch.to().minus(lastOrderBefore) : null))
			.filter(period -> period.isAhead(instant));
	}

	/** The spans that begin on these days, with those that touch or overlap joined. */
	private List<Stretch> stretches(LocalDate first, LocalDate last) {
		List<Stretch> stretches = new ArrayList<>();
		for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
			for (Span span : spansOf(day)) {
				Stretch next = new Stretch(instantOf(span.beginOn(day)), instantOf(span.endOn(day)));
				int before = stretches.size() - 1;
				if (before >= 0 && !next.from().isAfter(stretches.get(before).to())) {
					stretches.set(before, stretches.get(before).joined(next));
				}
				else {
					stretches.add(next);
				}
			}
		}
		return stretches;
	}

	private List<Span> spansOf(LocalDate day) {
		List<Span> exception = exceptional.get(day);
		return exception == null ? weekly.getOrDefault(day.getDayOfWeek(), List.of()) : exception;
	}

	/** Never runs backwards: a span that does not end before another one begins does not do so in any zone. */
	private Instant instantOf(LocalDateTime time) {
		ZoneOffsetTransition change = zone.getRules().getTransition(time);
		return change != null && change.isGap() ? change.getInstant() : time.toInstant(zone.getRules().getOffset(time));
	}
}
