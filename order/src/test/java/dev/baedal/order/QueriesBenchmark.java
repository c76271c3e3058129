package dev.baedal.order;

import static dev.baedal.order.domain.OrderStatus.PLACED;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.baedal.messaging.test.RowsRead;
import dev.baedal.order.domain.Orders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * The cost of the queries of clocks, gauges and customers' lists with 10,000 and 1,000,000 ended orders, on H2. Its
 * name keeps it out of the build; docs/scale.md explains how to run it.
 */
class QueriesBenchmark extends OrderTest {

	private static final int ROUNDS = 300;
	private static final int MANY = 100;
	private static final Pageable PAGE = PageRequest.of(0, 20);

	@Autowired
	Orders orders;
	@Autowired
	RowsRead rows;

	@Test
	void printsTheCostOfEachQuery() {
		Instant now = Instant.now();
		Map<String, Consumer<Orders>> queries = new LinkedHashMap<>();
		queries.put("payment is overdue", all -> all.findUnpaidSince(now, PAGE));
		queries.put("store is overdue", all -> all.findUnansweredSince(now, PAGE));
		queries.put("cancel is overdue", all -> all.findHeldSince(now, PAGE));
		queries.put("cancel has expired", all -> all.findHeldUntil(now, PAGE));
		queries.put("claim is due", all -> all.findHeldWithDueClaim(now, PAGE));
		queries.put("settlement is overdue", all -> all.findUnsettledSince(now, 0, 9, PAGE));
		queries.put("customer to anonymise", all -> all.findToAnonymise(now.minusSeconds(86_400 * 90), PAGE));
		queries.put("orders in PLACED", all -> all.countByStatus(PLACED));
		queries.put("a customer's list", all -> all.findByCustomerId("past-1", PAGE));

		past(0);
		Map<String, Long> few = micros(queries);
		IntStream.range(1, MANY).forEach(this::past);
		Map<String, Long> many = micros(queries);

		System.out.printf("%n%-24s %12s %12s %8s%n", "microseconds, of orders", "10,000", "1,000,000", "ratio");
		queries.keySet()
			.forEach(name -> System.out.printf("%-24s %12d %12d %8.1f%n", name, few.get(name), many.get(name),
					(double) many.get(name) / few.get(name)));
	}

	/** Each customer has ten orders, however many there are. */
	private void past(int tenThousands) {
		rows.fill("orders", """
				version, customer_id, store_id, address, region, price, status, fulfilment, acceptance, cancel_policy,
				coupon_policy, settled, settlement_asks, created_at, updated_at""",
				"""
						0, CONCAT('past-', MOD(n, 1000) + %d), 1, 'seoul', 'seoul', 18000, 'DELIVERED', 'KITCHEN_RIDER', 'MANUAL',
						'ANYTIME', 'NONE', TRUE, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP"""
					.formatted(tenThousands * 1_000));
	}

	private Map<String, Long> micros(Map<String, Consumer<Orders>> queries) {
		Map<String, Long> micros = new LinkedHashMap<>();
		queries.forEach((name, query) -> {
			IntStream.range(0, ROUNDS).forEach(warm -> query.accept(orders));
			long begun = System.nanoTime();
			IntStream.range(0, ROUNDS).forEach(round -> query.accept(orders));
			micros.put(name, Math.max(1, (System.nanoTime() - begun) / ROUNDS / 1000));
		});
		return micros;
	}
}
