package dev.baedal.faults.fuzz;

import java.util.List;

import dev.baedal.local.programs.Program;

/**
 * An operation of a service.
 *
 * @param path with placeholders, as in {@code /orders/{id}}
 * @param queries names of query parameters
 * @param fields of the body; empty without a body
 */
record Operation(Program service, String method, String path, List<String> queries, List<Field> fields) {

	/**
	 * @param choices the allowed values; empty for any value
	 * @param required whether the request is refused without it
	 */
	record Field(String name, String type, List<String> choices, boolean required) {}

	/** Whether the gateway has a route to it. */
	boolean isPublic() {
		return !isInternal() && !path.startsWith("/operator") && service != Program.IDENTITY;
	}

	/** For calls between services. In open mode a service trusts them, and carries out each valid one. */
	boolean isInternal() {
		return path.startsWith("/internal");
	}

	/** Whether browsers or OAuth clients send it as a form. */
	boolean takesForm() {
		return service == Program.IDENTITY && !path.startsWith("/people") && !path.startsWith("/operator")
				&& !path.startsWith("/actuator");
	}

	/**
	 * Whether it changes a store or its menu. The first ids are protected from such changes, so that orders stay
	 * possible.
	 */
	boolean changesAStore() {
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
