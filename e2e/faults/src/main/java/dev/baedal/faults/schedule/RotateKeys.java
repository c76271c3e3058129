package dev.baedal.faults.schedule;

import java.time.Duration;

/** Rotates identity's signing key through its operator's endpoint. */
public record RotateKeys() implements LoginFault {

	static final String KIND = "signing keys rotate";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Duration length() {
		return Duration.ZERO;
	}

	@Override
	public void inject(Cluster cluster) {
		cluster.rotateKeys();
	}

	@Override
	public String toString() {
		return KIND;
	}
}
