package dev.baedal.faults.schedule;

import java.time.Duration;

/** @param at since the first order; later when the one before it in its lane takes longer than was thought */
public record Planned(Duration at, Fault fault) {

	@Override
	public String toString() {
		return "%3d:%02d  %s".formatted(at.toMinutes(), at.toSecondsPart(), fault);
	}
}
