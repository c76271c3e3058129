package dev.baedal.customer;

import static dev.baedal.messaging.test.RowsRead.assertBounded;

import java.util.Map;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages accumulate: no gauge or list may read all of them. */
@CustomerTest
class BoundedQueriesTest {

	@Autowired
	HttpApi api;
	@Autowired
	RowsRead rows;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertPages() {
		rows.fill("my_page", "order_id, version, customer_id, store_id, price, status, settled, updated_at",
				"""
						1000000 + n, 0, CONCAT('past-', MOD(n, 1000)), 1, 18000, CASE MOD(n, 2) WHEN 0 THEN 'DELIVERED' ELSE 'CANCELLED' END,
						TRUE, CURRENT_TIMESTAMP""");
	}

	@AfterEach
	void deletePages() {
		jdbc.sql("DELETE FROM my_page WHERE customer_id LIKE 'past-%'").update();
	}

	@Test
	void listsReadBoundedRows() {
		assertBounded(rows.ofLists(api, Listings.of(api, Map.of("customerId", "past-1"))), "customer_id");
		assertBounded(rows.during(() -> api.get("/personalData/past-1")), "customer_id");
	}

	@Test
	void gaugesReadBoundedRows() {
		assertBounded(rows.ofGauges(), "outbox");
	}
}
