package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.List;

import dev.baedal.local.programs.Program;

/** {@code kill -9} of identity, sometimes just after its keys rotated; it is started again after a while. */
public record KillIdentity(boolean rotates, Duration away) implements LoginFault {

	static final String KIND = "kill identity";

	private static final List<Victim> IDENTITY = List.of(Victim.of(Program.IDENTITY));

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Duration length() {
		return away;
	}

	@Override
	public int kills() {
		return 1;
	}

	@Override
	public void inject(Cluster cluster) throws InterruptedException {
		if (rotates) {
			cluster.rotateKeys();
		}
		cluster.kill(IDENTITY);
		cluster.pause(away);
		cluster.restart(KIND, IDENTITY);
	}

	@Override
	public String toString() {
		return "%s%s, away %.1f s".formatted(KIND, rotates ? " as its keys rotate" : "", away.toMillis() / 1e3);
	}
}
