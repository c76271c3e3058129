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
		rows.fill("choice_movement", "menu_item_id, choice_id, kind, amount, stock_after, moved_at",
				"5000000 + MOD(n, 1000), 2, 'ADJUSTED', 1, 1, CURRENT_TIMESTAMP");
	}

	@AfterEach
	void deleteEndedCookings() {
		jdbc.sql("DELETE FROM cooking WHERE customer_id LIKE 'past-%'").update();
		jdbc.sql("DELETE FROM choice_movement WHERE menu_item_id >= 5000000").update();
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
		List<String> lists = new ArrayList<>(
				Listings.of(api, Map.of("storeId", "" + STORE, "status", "ACCEPTED", "state", "LIVE")));
		lists.removeIf(path -> path.contains("/byStore?")); // it lists a store's ended cookings too
		for (CookingStatus open : List.of(CookingStatus.RECEIVED, CookingStatus.STARTED)) {
			lists.add("/cookings/search/byStoreAndStatus?storeId=%d&status=%s".formatted(STORE, open));
		}
		lists.add("/inventories");
		lists.add(countedChoice());
		lists.add(countedChoice() + "/movements");

		assertBounded(rows.ofLists(api, lists), "store_id", "cancel_requested_at", "choice_movement");
		assertThat(api.get("/cookings/search/byStoreAndStatus?storeId=%d&status=ACCEPTED".formatted(STORE))
			.ids("cookings", "orderId")).isEmpty();
	}

	private String countedChoice() {
		long itemId = api.post("/menus", "{\"storeId\":7,\"name\":\"counted\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
		api.put("/menus/" + itemId + "/options",
				"{\"options\":[{\"name\":\"size\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"large\",\"price\":500}]}]}");
		String choice = "/inventories/" + itemId + "/options/2";
		api.put(choice, "{\"stock\":3}");
		return choice;
	}
}
