package dev.baedal.load;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baedal.local.failure.CommandFailure;

/**
 * A part of the measurement, in the order in which the parts run: what needs a fresh platform comes first, and what
 * restarts services comes after what a restart would change.
 */
enum Part {

	COLD(false), ORDERS(true), LIVES(true), MYPAGE(true), MEMORY(false), IDLE(false), CATCHUP(true), FLOOR(false);

	/** Whether the platform is warmed up before. */
	final boolean isWarm;

	Part(boolean isWarm) {
		this.isWarm = isWarm;
	}

	/** @param names separated by commas */
	static Set<Part> named(String names) {
		return Arrays.stream(names.split(","))
			.map(Part::one)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
	}

	private static Part one(String name) {
		return Arrays.stream(values())
			.filter(part -> part.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new CommandFailure("--only is one or more of " + labels() + ", not \"" + name + "\""));
	}

	private static String labels() {
		return Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "));
	}

	private String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
