package dev.baedal.delivery;

import static dev.baedal.messaging.test.RowsRead.assertBounded;

import java.util.Map;
import java.util.Set;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ended deliveries accumulate: no clock, gauge or list may read them all. */
class BoundedQueriesTest extends DeliveryTest {

	@Autowired
	RowsRead rows;
	@Autowired
	Deliveries deliveries;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertEndedDeliveries() {
		rows.fill("delivery",
				"""
						order_id, version, customer_id, store_id, region, address, accepted, rider_id, status, ready_at, picked_at, arrived_at,
						updated_at, fulfilment, gated, gate_asks""",
				"""
						1000000 + n, 0, CONCAT('past-', MOD(n, 1000)), MOD(n, 100), 'seoul', 'seoul', TRUE, CONCAT('rider-', MOD(n, 100)),
						CASE MOD(n, 4) WHEN 0 THEN 'CANCELLED' ELSE 'CONFIRMED' END, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP,
						CURRENT_TIMESTAMP - INTERVAL '9' DAY,
						CASE MOD(n, 3) WHEN 0 THEN 'KITCHEN_RIDER' WHEN 1 THEN 'BREW_PICKUP' ELSE 'SHIP_ON_PAYMENT' END, TRUE, 0""");
		others.order("READY");
	}

	@AfterEach
	void deleteEndedDeliveries() {
		SecurityContextHolder.clearContext();
		jdbc.sql("DELETE FROM delivery WHERE customer_id LIKE 'past-%'").update();
	}

	@Test
	void clocksReadBoundedRows() {
		assertBounded(rows.ofClocks(), "gate_ask_at", "arrived_at", "picked_at");
	}

	@Test
	void gaugesReadBoundedRows() {
		assertBounded(rows.ofGauges(), "arrived_at", "picked_at", "updated_at");
	}

	@Test
	void listsReadBoundedRows() {
		assertBounded(rows.ofLists(api, Listings.of(api, Map.of("region", "seoul", "storeId", "1"))), "region",
				"store_id");
	}

	/** With a login, a list is limited to the caller's own deliveries. */
	@Test
	void aCallersListReadsOnlyTheirOwnDeliveries() {
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(
					new Caller("past-1", Set.of(Role.CUSTOMER, Role.RIDER, Role.OWNER), Set.of(1L), false), null));

		assertBounded(rows.during(() -> deliveries.findAll(PageRequest.of(0, 20, Sort.by("orderId").descending()))),
				"rider_id");
		assertBounded(rows.during(() -> deliveries.findAll(PageRequest.of(0, 20))), "rider_id");
	}
}
