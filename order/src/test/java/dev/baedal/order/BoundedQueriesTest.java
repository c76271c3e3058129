package dev.baedal.order;

import static dev.baedal.messaging.test.RowsRead.assertBounded;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ended orders accumulate: no clock, gauge or list may read all of them. */
class BoundedQueriesTest extends OrderTest {

	@Autowired
	RowsRead rows;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertEndedOrders() {
		rows.fill("orders", """
				version, customer_id, store_id, address, region, price, status, fulfilment, acceptance, cancel_policy,
				coupon_policy, settled, settlement_asks, created_at, updated_at""",
				"""
						0, CONCAT('past-', MOD(n, 1000)), 1, 'seoul', 'seoul', 18000,
						CASE MOD(n, 4) WHEN 0 THEN 'CANCELLED' WHEN 1 THEN 'REJECTED' WHEN 2 THEN 'PAYMENT_FAILED' ELSE 'DELIVERED' END,
						'KITCHEN_RIDER', 'MANUAL', 'ANYTIME', 'NONE', TRUE, 0, CURRENT_TIMESTAMP - INTERVAL '9' DAY,
						CURRENT_TIMESTAMP - INTERVAL '9' DAY""");
		rows.fill("operator_act", "done_at, operator, act", "CURRENT_TIMESTAMP, 'past', 'CancelOrder'");
		rows.fill("discarded_event", "event_id, event_key, reason", "CONCAT('past-', n), 'past', 'given up'");
		rows.fill("address_book", "customer_id, version", "CONCAT('past-', n), 0");
		rows.fill("saved_address", "customer_id, label, address", "CONCAT('past-', n), 'home', 'seoul'");
		api.order("past-1");
	}

	@AfterEach
	void deleteEndedOrders() {
		jdbc.sql("DELETE FROM orders WHERE customer_id LIKE 'past-%'").update();
		jdbc.sql("DELETE FROM operator_act WHERE operator = 'past'").update();
		jdbc.sql("DELETE FROM address_book WHERE customer_id LIKE 'past-%'").update();
		jdbc.sql("DELETE FROM saved_address WHERE customer_id LIKE 'past-%'").update();
		jdbc.sql("DELETE FROM discarded_event WHERE event_key = 'past'").update();
	}

	@Test
	void clocksReadBoundedRows() {
		assertBounded(rows.ofClocks(), "settlement_asked_at", "cancel_expires_at", "cancel_next_ask_at",
				"anonymised_at");
	}

	@Test
	void gaugesReadBoundedRows() {
		assertBounded(rows.ofGauges(), "cancel_held_at", "status", "outbox", "parked_event");
	}

	@Test
	void listsReadBoundedRows() {
		List<String> lists = Stream
			.concat(Listings.of(api, Map.of("customerId", "past-1")).stream(),
					Stream.of("/actuator/overdue", "/actuator/audit", "/actuator/discarded", "/actuator/parked"))
			.toList();

		assertBounded(rows.ofLists(api, lists), "customer_id", "cancel_held_at", "operator_act", "discarded_event");
	}

	@Test
	void addressBooksReadBoundedRows() {
		assertBounded(rows.during(() -> {
			api.get("/addresses/past-1");
			api.put("/addresses/past-1/work", "{\"address\":\"seoul\"}");
			api.send("DELETE", "/addresses/past-1/work", null);
			api.get("/personalData/past-1");
			api.send("DELETE", "/personalData/past-1", null);
		}), "address_book", "saved_address", "customer_id");
		jdbc.sql("DELETE FROM erasure WHERE customer_id LIKE 'past-%'").update();
	}
}
