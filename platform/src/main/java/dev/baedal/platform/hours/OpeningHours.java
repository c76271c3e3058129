package dev.baedal.platform.hours;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The hours in which a shop takes orders. Spans that touch or overlap are one period. A time that the clocks skip in
 * spring is the moment of the change; of a time that they show twice in autumn, the first one counts.
 *
 * @param zone of the IANA database, such as {@code Asia/Seoul}
 * @param spans of each week
 * @param exceptions dates with other spans
 * @param lastOrderBefore minutes before the end of a period from which on no order is taken
 */
public record OpeningHours(String zone, List<WeeklySpan> spans, List<ExceptionalDay> exceptions, int lastOrderBefore) {

	/** Days ahead in which an opening is looked for: more than a year, for a shop that opens once a year. */
	static final int OPENING_HORIZON = 400;

	/** Days ahead in which an end is looked for: a week repeats itself. */
	static final int CLOSING_HORIZON = 8;

	private static final int TODAY = 1;

	public OpeningHours(String zone, @Nullable List<WeeklySpan> spans, @Nullable List<ExceptionalDay> exceptions,
			int lastOrderBefore) {
		this.zone = zone;
		this.spans = spans == null ? List.of() : List.copyOf(spans);
		this.exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
		this.lastOrderBefore = lastOrderBefore;
	}

	/** @throws dev.baedal.platform.problem.InvalidField for the first part that contradicts itself or another one */
	public void requireConsistent() {
		HoursRules.require(this);
	}

	public boolean isOpenAt(Instant now) {
		return next(now, TODAY).filter(period -> period.contains(now)).isPresent();
	}

	/**
	 * The first moment from now on at which it is open, which is now if it is open.
	 *
	 * @return empty if none is known: it does not open within 400 days
	 */
	public Optional<Instant> opensAt(Instant now) {
		return next(now, CLOSING_HORIZON).or(() -> next(now, OPENING_HORIZON))
			.map(period -> period.contains(now) ? now : period.from());
	}

	/** @return empty if it is closed, or open for more than a week */
	public Optional<Instant> closesAt(Instant now) {
		return next(now, CLOSING_HORIZON).filter(period -> period.contains(now)).map(OpenPeriods.Period::to);
	}

	private Optional<OpenPeriods.Period> next(Instant now, int days) {
		return new OpenPeriods(this).from(now, days).findFirst();
	}
}
