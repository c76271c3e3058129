package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

/** Every write of a process fails, until it is killed and started again with a working disk. */
public record FullDisk(Victim victim, Duration length) implements ProcessFault {

	static final String KIND = "disk refuses to write";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public int kills() {
		return 1;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		cluster.refuseWrites(victim);
		try {
			cluster.pause(length);
		}
		finally {
			cluster.kill(List.of(victim));
		}
		cluster.restart(KIND, List.of(victim));
	}

	@Override
	public String toString() {
		return "%s: %s for %.1f s".formatted(KIND, victim.label(), length.toMillis() / 1e3);
	}
}
