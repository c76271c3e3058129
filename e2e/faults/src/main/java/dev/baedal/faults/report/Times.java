package dev.baedal.faults.report;

import java.util.stream.LongStream;

/** The median and the maximum of observed durations in milliseconds. */
public record Times(int seen, long p50, long max) {

	public static Times of(LongStream millis) {
		long[] sorted = millis.filter(each -> each >= 0).sorted().toArray();
		return sorted.length == 0 ? new Times(0, -1, -1)
				: new Times(sorted.length, sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
	}

	@Override
	public String toString() {
		return seen == 0 ? "–" : "%.1f / %.1f s (%d)".formatted(p50 / 1e3, max / 1e3, seen);
	}
}
