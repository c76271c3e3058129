package dev.baedal.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the services keep what they own. */
enum Database {

	/** A file per service, which one process can have open. */
	H2,
	/** MariaDB in a process of its own, a schema and a user per service. */
	MYSQL;

	static Database named(String name) {
		return Arrays.stream(values())
			.filter(d -> d.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new Refusal(
					"--db is one of " + Arrays.stream(values()).map(Database::label).collect(Collectors.joining(", "))
							+ ", not \"" + name + "\""));
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
