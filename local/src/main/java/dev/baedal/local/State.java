package dev.baedal.local;

import java.util.Locale;

enum State {

	STOPPED, STARTING, UP, STOPPING, DIED;

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
