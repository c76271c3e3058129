package dev.baedal.platform.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * The orders that have been in a waiting state beyond its deadline. A service has a bean for each such state; its
 * orders are counted in {@code baedal.overdue}, listed at {@code /actuator/overdue} and logged.
 *
 * @param kind names the state in all three
 * @param find the ids of the orders that have been waiting since before an instant
 */
public record Overdue(String kind, Clock clock, Duration deadline, BiFunction<Instant, Pageable, Page<Long>> find) {

	long count() {
		return first(1).getTotalElements();
	}

	List<Long> orders(int most) {
		return first(most).getContent();
	}

	private Page<Long> first(int most) {
		return find.apply(clock.instant().minus(deadline), PageRequest.of(0, most));
	}
}
