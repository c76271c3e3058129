package dev.baedal.store;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cost of reading the menu of a store over HTTP, with 4 and with 400 dishes, on H2, one reader. Its name keeps it out
 * of the build; docs/scale.md explains how to run it.
 */
class MenuBenchmark extends StoreTest {

	private static final int ROUNDS = 300;
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
		String path = "/menus/search/byStore?storeId=%d&size=%d".formatted(store, dishes);
		if (api.get(path).ids("menus", "menuItemId").size() != dishes) {
			throw new IllegalStateException(path + " does not list the menu");
		}
		read(path);
		return read(path);
	}

	private long[] read(String path) {
		return Arrays.stream(IntStream.range(0, ROUNDS).mapToLong(round -> {
			long begun = System.nanoTime();
			api.get(path);
			return (System.nanoTime() - begun) / 1_000;
		}).toArray()).sorted().toArray();
	}

	private static long p50(long[] sorted) {
		return sorted[sorted.length / 2];
	}

	private static long p99(long[] sorted) {
		return sorted[sorted.length * 99 / 100];
	}
}
