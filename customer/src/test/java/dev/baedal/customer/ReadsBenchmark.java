package dev.baedal.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.RowsRead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The cost of reading MyPage over HTTP with 10,000 and 1,000,000 pages, on H2, one reader. Its name keeps it out of the
 * build; docs/scale.md explains how to run it.
 */
@CustomerTest
class ReadsBenchmark {

	private static final int ROUNDS = 500;
	private static final int MANY = 100;

	@Autowired
	HttpApi api;
	@Autowired
	RowsRead rows;

	@Test
	void printsTheCostOfEachRead() {
		Map<String, String> reads = new LinkedHashMap<>();
		reads.put("a page", "/myPages/1000001");
		reads.put("a customer's 10 pages", "/myPages/search/byCustomer?customerId=past-1&size=20");
		reads.put("20 of a customer's 1 %", "/myPages/search/byCustomer?customerId=often&size=20");

		pages(0);
		Map<String, Micros> few = measure(reads);
		IntStream.range(1, MANY).forEach(this::pages);
		Map<String, Micros> many = measure(reads);

		System.out.printf("%n%-26s %22s %22s %8s%n", "microseconds p50 (p99), of", "10,000 pages", "1,000,000 pages",
				"ratio");
		reads.keySet()
			.forEach(name -> System.out.printf("%-26s %22s %22s %8.1f%n", name, few.get(name), many.get(name),
					(double) many.get(name).p50() / few.get(name).p50()));
	}

	/** Of 10,000 pages, 100 are of one customer, and the others of customers with ten each. */
	private void pages(int tenThousands) {
		rows.fill("my_page", "order_id, version, customer_id, store_id, price, status, settled, updated_at", """
				%d + n, 0, CASE MOD(n, 100) WHEN 99 THEN 'often' ELSE CONCAT('past-', MOD(n, 1000) + %d) END, 1, 18000,
				'DELIVERED', TRUE, CURRENT_TIMESTAMP""".formatted(1_000_000 + tenThousands * RowsRead.PAST,
				tenThousands * 1_000));
	}

	private Map<String, Micros> measure(Map<String, String> reads) {
		Map<String, Micros> micros = new LinkedHashMap<>();
		reads.forEach((name, path) -> {
			read(path);
			micros.put(name, Micros.of(read(path)));
		});
		return micros;
	}

	private LongStream read(String path) {
		long[] micros = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long begun = System.nanoTime();
			if (api.get(path).status() != 200) {
				throw new IllegalStateException(path);
			}
			micros[round] = (System.nanoTime() - begun) / 1_000;
		}
		return LongStream.of(micros);
	}

	private record Micros(long p50, long p99) {

		static Micros of(LongStream times) {
			long[] sorted = times.sorted().toArray();
			return new Micros(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
		}

		@Override
		public String toString() {
			return "%d (%d)".formatted(p50, p99);
		}
	}
}
