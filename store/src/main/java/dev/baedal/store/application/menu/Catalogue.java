package dev.baedal.store.application.menu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.baedal.text.TextNormaliser;

import dev.baedal.store.domain.StorePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The stores and their menus as read from a catalogue file. */
record Catalogue(List<Entry> stores) {

	/** @param regions delivery regions of the store's riders; empty for a store without a list */
	record Entry(long storeId, String name, StorePolicy policy, List<String> regions, List<Dish> menu) {

		Entry {
			regions = regions == null ? List.of() : regions.stream().map(TextNormaliser::normal).toList();
		}
	}

	/**
	 * @param price in won
	 * @param stock null where stock is not tracked
	 */
	record Dish(long menuItemId, String name, long price, @Nullable Integer stock) {}

	/** @throws UncheckedIOException if the service ships no catalogue of this name */
	static Catalogue named(String name, JsonMapper json) {
		try (InputStream file = new ClassPathResource("catalogue/" + name + ".json").getInputStream()) {
			return json.readValue(file, Catalogue.class);
		}
		catch (IOException e) {
			throw new UncheckedIOException("baedal.catalogue=%s: there is no such catalogue".formatted(name), e);
		}
	}
}
