package dev.baedal.store.application.menu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.store.domain.Allergen;
import dev.baedal.store.domain.DeliveryTerms;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.NewOption;
import dev.baedal.store.domain.PreparationTime;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.StoreProfile;
import dev.baedal.text.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The stores of a catalogue and their menus. A catalogue is a folder with a file for each store. */
record Catalogue(List<Entry> stores) {

	/**
	 * @param regions delivery regions of the store's riders; empty for a store without a list
	 * @param hours null for a store that is always open
	 * @param delivery null for a store without a minimum and a fee
	 * @param minutes usual minutes from acceptance until an order is ready; null for no promise
	 */
	record Entry(long storeId, String name, StorePolicy policy, List<String> regions, @Nullable StoreProfile profile,
			@Nullable OpeningHours hours, @Nullable DeliveryTerms delivery, @Nullable Integer minutes,
			List<Dish> menu) {

		Entry {
			regions = regions == null ? List.of() : regions.stream().map(TextNormaliser::normal).toList();
		}

		Store toStore() {
			Store store = new Store(storeId, name, policy, regions);
			store.openDuring(hours);
			store.prepareIn(new PreparationTime(minutes, 0));
			if (profile != null) {
				store.describe(profile);
			}
			if (delivery != null) {
				store.deliver(delivery);
			}
			return store;
		}
	}

	/**
	 * @param price in won
	 * @param stock null where stock is not tracked
	 * @param origin where the ingredients come from (원산지)
	 */
	record Dish(long menuItemId, String name, long price, @Nullable Integer stock, @Nullable String category,
			@Nullable String description, @Nullable String origin, @Nullable List<Allergen> allergens,
			@Nullable List<NewOption> options) {

		MenuItem of(long storeId) {
			MenuItem item = new MenuItem(menuItemId, storeId, name, price);
			new MenuItemChange(null, null, null, category, description, origin, null, allergens).apply(item);
			if (options != null) {
				item.offer(options);
			}
			return item;
		}
	}

	/** @throws UncheckedIOException if the service ships no catalogue of this name */
	static Catalogue named(String name, JsonMapper json) {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath:catalogue/%s/*.json".formatted(name));
			return new Catalogue(Stream.of(files)
				.map(file -> entry(file, json))
				.sorted(Comparator.comparingLong(Entry::storeId))
				.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException("baedal.catalogue=%s: there is no such catalogue".formatted(name), e);
		}
	}

	private static Entry entry(Resource file, JsonMapper json) {
		try (InputStream in = file.getInputStream()) {
			return json.readValue(in, Entry.class);
		}
		catch (IOException e) {
			throw new UncheckedIOException("the catalogue's file %s cannot be read".formatted(file), e);
		}
	}
}
