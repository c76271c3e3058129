package dev.baedal.store;

import static dev.baedal.messaging.test.RowsRead.assertBounded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import dev.baedal.store.domain.CookingStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ended cookings accumulate, parcels among them: no clock, gauge or list may read them all. */
class BoundedQueriesTest extends StoreTest {

	private static final long STORE = 700;

	@Autowired
	RowsRead rows;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertEndedCookings() {
		rows.fill("cooking",
				"order_id, version, store_id, customer_id, status, received_at, updated_at, fulfilment, closed_at, promised_at",
				"""
						1000000 + n, 0, %d, CONCAT('past-', MOD(n, 1000)),
						CASE MOD(n, 4) WHEN 0 THEN 'CANCELLED' WHEN 1 THEN 'REJECTED' WHEN 2 THEN 'FINISHED' ELSE 'ACCEPTED' END,
						CURRENT_TIMESTAMP - INTERVAL '9' DAY, CURRENT_TIMESTAMP - INTERVAL '9' DAY, 'SHIP_ON_PAYMENT',
						CASE MOD(n, 4) WHEN 3 THEN CURRENT_TIMESTAMP ELSE NULL END,
						CASE MOD(n, 4) WHEN 3 THEN NULL ELSE CURRENT_TIMESTAMP - INTERVAL '9' DAY END"""
					.formatted(STORE));
	}

	@AfterEach
	void deleteEndedCookings() {
		jdbc.sql("DELETE FROM cooking WHERE customer_id LIKE 'past-%'").update();
	}

	@Test
	void clocksReadBoundedRows() {
		assertBounded(rows.ofClocks(), "received_at", "updated_at");
	}

	@Test
	void gaugesReadBoundedRows() {
		assertBounded(rows.ofGauges(), "updated_at", "cancel_requested_at", "received_at", "promised_at");
	}

	@Test
	void listsReadBoundedRows() {
		List<String> lists = new ArrayList<>(Listings.of(api, Map.of("storeId", "" + STORE, "status", "ACCEPTED")));
		lists.removeIf(path -> path.contains("/byStore?")); // it lists a store's ended cookings too
		for (CookingStatus open : List.of(CookingStatus.RECEIVED, CookingStatus.STARTED)) {
			lists.add("/cookings/search/byStoreAndStatus?storeId=%d&status=%s".formatted(STORE, open));
		}
		lists.add("/inventories");

		assertBounded(rows.ofLists(api, lists), "store_id", "cancel_requested_at");
		assertThat(api.get("/cookings/search/byStoreAndStatus?storeId=%d&status=ACCEPTED".formatted(STORE))
			.ids("cookings", "orderId")).isEmpty();
	}
}
