package dev.baedal.payment;

import static dev.baedal.messaging.test.RowsRead.assertBounded;

import java.util.Map;

import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ended payments accumulate: no clock, gauge or list may read all of them. */
@PaymentTest
class BoundedQueriesTest {

	@Autowired
	Api api;
	@Autowired
	RowsRead rows;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertEndedPayments() {
		rows.fill("payment",
				"""
						order_id, version, customer_id, amount, refunded, status, captured, refund_attempts, refund_next_at, created_at,
						updated_at""",
				"""
						1000000 + n, 0, CONCAT('past-', MOD(n, 1000)), 18000, 0,
						CASE MOD(n, 3) WHEN 0 THEN 'CANCELLED' WHEN 1 THEN 'DECLINED' ELSE 'APPROVED' END, TRUE, 0,
						CURRENT_TIMESTAMP - INTERVAL '9' DAY, CURRENT_TIMESTAMP - INTERVAL '9' DAY, CURRENT_TIMESTAMP - INTERVAL '9' DAY""");
	}

	@AfterEach
	void deleteEndedPayments() {
		jdbc.sql("DELETE FROM payment WHERE customer_id LIKE 'past-%'").update();
	}

	@Test
	void clocksReadBoundedRows() {
		assertBounded(rows.ofClocks(), "refund_next_at", "updated_at");
	}

	@Test
	void gaugesReadBoundedRows() {
		assertBounded(rows.ofGauges(), "refund_attempts", "updated_at");
	}

	@Test
	void listsReadBoundedRows() {
		assertBounded(rows.ofLists(api, Listings.of(api, Map.of())), "payment");
		assertBounded(rows.during(() -> api.get("/personalData/past-1")), "customer_id");
	}
}
