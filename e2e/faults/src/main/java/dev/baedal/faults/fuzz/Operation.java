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

	/** @param choices what the description allows; empty for anything @param required whether nothing is done without it */
	record Field(String name, String type, List<String> choices, boolean required) {}

	/** Whether the gateway has a route to it. */
	boolean isPublic() {
		return !isInternal() && !path.startsWith("/operator") && service != Program.IDENTITY;
	}

	/** For services alone, which mean what they say: without a login, a well-formed call is believed. */
	boolean isInternal() {
		return path.startsWith("/internal");
	}

	/** As browsers and OAuth clients send it. */
	boolean takesForm() {
		return service == Program.IDENTITY && !path.startsWith("/people") && !path.startsWith("/operator")
				&& !path.startsWith("/actuator");
	}

	/** Whether it changes what a store has; one store and its dishes are left alone, so that people can go on ordering. */
	boolean changesTheShop() {
		return !method.equals("GET")
				&& (path.startsWith("/menus") || path.startsWith("/stores") || path.startsWith("/inventories"));
	}

	List<Field> required() {
		return fields.stream().filter(Field::required).toList();
	}

	@Override
	public String toString() {
		return method + " " + path;
	}
}
