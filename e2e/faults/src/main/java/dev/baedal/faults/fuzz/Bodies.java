package dev.baedal.faults.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Generates request bodies. */
final class Bodies {

	/** The fields by which an order may name its menu item. */
	private static final List<String> DISH_BY = List.of("foodId", "items", "menu");

	private Bodies() {}

	static String sensible(Operation at, SplittableRandom random) {
		List<String> fields = new ArrayList<>();
		// a change of a store uses menuItemId only, so that the protected items stay as they are
		String dishBy = at.changesAStore() ? "menuItemId" : Attack.any(DISH_BY, random);
		for (Operation.Field field : at.fields()) {
			boolean another = DISH_BY.contains(field.name()) && !field.name().equals(dishBy)
					&& !at.path().startsWith("/menus");
			if (!another && (field.required() || field.name().equals(dishBy) || random.nextInt(6) > 0)) {
				fields.add(pair(field.name(), Values.sensible(field, random)));
			}
		}
		return "{" + String.join(",", fields) + "}";
	}

	/** A valid body but for one required field, which gets an impossible value. */
	static String lacking(Operation at, SplittableRandom random) {
		Operation.Field victim = Attack.any(at.required(), random);
		List<String> fields = new ArrayList<>();
		for (Operation.Field field : at.fields()) {
			fields.add(pair(field.name(), field == victim ? Values.never(random) : Values.sensible(field, random)));
		}
		return "{" + String.join(",", fields) + "}";
	}

	/** A form whose fields are valid or not, at random. */
	static String form(Operation at, SplittableRandom random) {
		List<String> fields = new ArrayList<>();
		for (Operation.Field field : at.fields()) {
			fields.add(field.name() + "="
					+ Values.inPath(random.nextBoolean() ? Values.sensible(field, random) : Values.nasty(random)));
		}
		return String.join("&", fields);
	}

	/** A body in which one field or several have another type, are out of bounds, or repeated. */
	static String nasty(Operation at, SplittableRandom random) {
		if (at.fields().isEmpty() || random.nextInt(12) == 0) {
			return Values.nasty(random);
		}
		List<String> fields = new ArrayList<>();
		Operation.Field victim = Attack.any(at.fields(), random);
		for (Operation.Field field : at.fields()) {
			boolean nasty = field == victim || random.nextInt(8) == 0;
			fields.add(pair(field.name(), nasty ? Values.nasty(random) : Values.sensible(field, random)));
		}
		if (random.nextInt(10) == 0) {
			fields.add(pair(victim.name(), Values.nasty(random)));
		}
		if (random.nextInt(10) == 0) {
			fields.add(pair("status", Values.nasty(random)));
		}
		return "{" + String.join(",", fields) + "}";
	}

	/** Truncated, with changed bytes, with a byte order mark, or other content. */
	static byte[] corrupted(String json, SplittableRandom random) {
		byte[] bytes = Attack.utf8(json);
		switch (random.nextInt(6)) {
			case 0 -> {
				return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
			}
			case 1 -> {
				return Attack.utf8("\ufeff" + json);
			}
			case 2 -> {
				return Attack.utf8("<order><customerId>khl</customerId></order>");
			}
			case 3 -> {
				return new byte[0];
			}
			case 4 -> {
				byte[] noise = new byte[random.nextInt(1, 200)];
				random.nextBytes(noise);
				return noise;
			}
			default -> {
				for (int i = random.nextInt(1, 4); i > 0; i--) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				return bytes;
			}
		}
	}

	private static String pair(String name, String value) {
		return '"' + name + "\":" + value;
	}
}
