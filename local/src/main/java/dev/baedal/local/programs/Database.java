package dev.baedal.local.programs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.baedal.local.failure.CommandFailure;

/** The database of the services. */
public enum Database {

	/** One file per service; only one process can open it. */
	H2,
	/** A MariaDB process with one schema and one user per service. */
	MYSQL;

	public static Database named(String name) {
		return Arrays.stream(values())
			.filter(d -> d.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new CommandFailure(
					"--db is one of " + Arrays.stream(values()).map(Database::label).collect(Collectors.joining(", "))
							+ ", not \"" + name + "\""));
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
