package dev.baedal.store;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cost of reading the menu of a store over HTTP, with 4 dishes and with 400, four pages, on H2, one reader. Its name keeps it out
 * of the build; docs/scale.md explains how to run it.
 */
class MenuBenchmark extends StoreTest {

	private static final int ROUNDS = 300;
	/** The most that a page lists. */
	private static final int PAGE = 100;
	private static final int FEW = 4;
	private static final int MANY = 400;
	private static final long FIRST = 9_000_000;

	@Autowired
	JdbcClient jdbc;

	@Test
	void printsTheCostOfAMenu() {
		long[] few = menu(901, FEW);
		long[] many = menu(902, MANY);

		System.out.printf("%nmicroseconds p50 (p99): a menu of %d dishes %d (%d), of %d dishes %d (%d), %.1f a dish%n",
				FEW, p50(few), p99(few), MANY, p50(many), p99(many), (double) (p50(many) - p50(few)) / (MANY - FEW));
	}

	private long[] menu(long store, int dishes) {
		IntStream.range(0, dishes)
			.forEach(dish -> jdbc.sql("""
					INSERT INTO menu_item (menu_item_id, revision, store_id, name, price, sold_out, withdrawn)
					VALUES (:id, 1, :store, :name, 18000, FALSE, FALSE)""")
				.param("id", FIRST + store * 1_000 + dish)
				.param("store", store)
				.param("name", "dish " + dish)
				.update());
		List<String> pages = IntStream.rangeClosed(0, (dishes - 1) / PAGE)
			.mapToObj("/menus/search/byStore?storeId=%d&size=%d&page=%%d".formatted(store, PAGE)::formatted)
			.toList();
		if (pages.stream().mapToInt(page -> api.get(page).ids("menus", "menuItemId").size()).sum() != dishes) {
			throw new IllegalStateException(pages + " do not list the menu");
		}
		read(pages);
		return read(pages);
	}

	/** Microseconds of each reading of all pages. */
	private long[] read(List<String> pages) {
		return IntStream.range(0, ROUNDS).mapToLong(round -> {
			long begun = System.nanoTime();
			pages.forEach(api::get);
			return (System.nanoTime() - begun) / 1_000;
		}).sorted().toArray();
	}

	private static long p50(long[] sorted) {
		return sorted[sorted.length / 2];
	}

	private static long p99(long[] sorted) {
		return sorted[sorted.length * 99 / 100];
	}
}
