package dev.baedal.local.process;

import java.util.Locale;

public enum State {

	STOPPED, STARTING, UP, STOPPING, DIED;

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
