package dev.baedal.gateway.seeds;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/** Translates products and stock, as the meal kit and seed 003 write them. */
final class ProductTranslation {

	private static final Map<String, String> MENU = Map.of("productName", "name", "productPrice", "price");

	private ProductTranslation() {}

	static Optional<Command> add(String path, SeedRequestBody seed) {
		ObjectNode item = seed.body().deepCopy();
		MENU.forEach((name, canonical) -> {
			if (!seed.has(canonical)) {
				seed.copyTo(item, name);
				if (item.has(name)) {
					item.set(canonical, item.remove(name));
				}
			}
		});
		return Optional.of(Command.post("/menus", item));
	}

	/** Maps Data REST's PATCH to the platform's PUT. */
	static Optional<Command> stock(String path, SeedRequestBody seed) {
		return Optional.of(Command.put(path, seed.body()));
	}
}
