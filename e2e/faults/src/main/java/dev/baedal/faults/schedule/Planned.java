package dev.baedal.faults.schedule;

import java.time.Duration;

/**
 * A fault and its time.
 *
 * @param at since the first order; later if the previous fault of its lane takes longer than planned
 */
public record Planned(Duration at, Fault fault) {

	@Override
	public String toString() {
		return "%3d:%02d  %s".formatted(at.toMinutes(), at.toSecondsPart(), fault);
	}
}
