package dev.baedal.faults.fuzz;

import java.util.List;

import dev.baedal.local.Program;

/**
 * Something that a service offers.
 *
 * @param path with placeholders, as in {@code /orders/{id}}
 * @param queries names of what may stand behind the question mark
 * @param fields of the body; empty where there is none
 */
record Operation(Program service, String method, String path, List<String> queries, List<Field> fields) {

	/** @param choices what the description allows; empty for anything */
	record Field(String name, String type, List<String> choices) {
	}

	/** Whether the gateway has a route to it. */
	boolean isPublic() {
		return !path.startsWith("/internal") && !path.startsWith("/operator");
	}

	@Override
	public String toString() {
		return method + " " + path;
	}
}
