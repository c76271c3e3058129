package dev.baedal.coupon;

import static dev.baedal.messaging.test.RowsRead.assertBounded;

import java.util.Map;

import dev.baedal.coupon.domain.Coupons;
import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Used and revoked coupons accumulate: no clock, gauge, list or event may read them all. */
@CouponTest
class BoundedQueriesTest {

	@Autowired
	HttpApi api;
	@Autowired
	RowsRead rows;
	@Autowired
	Coupons coupons;
	@Autowired
	PlatformTransactionManager transactions;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertEndedCoupons() {
		rows.fill("coupon",
				"""
						code, customer_id, store_id, order_id, kind, status, discount, redeemable, redeemed_by, issued_at, valid_until,
						updated_at""",
				"""
						CONCAT('P', n), CONCAT('past-', MOD(n, 1000)), 1, 1000000 + n, 'ORDER_GATE',
						CASE MOD(n, 2) WHEN 0 THEN 'USED' ELSE 'REVOKED' END, 2000, TRUE, 2000000 + n, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP,
						CURRENT_TIMESTAMP""");
		rows.fill("coupon_mgmt", "customer_id, version, enrolled_at", "CONCAT('past-', n), 0, CURRENT_TIMESTAMP");
	}

	@AfterEach
	void deleteEndedCoupons() {
		jdbc.sql("DELETE FROM coupon WHERE customer_id LIKE 'past-%'").update();
		jdbc.sql("DELETE FROM coupon_mgmt WHERE customer_id LIKE 'past-%'").update();
	}

	@Test
	void clocksReadBoundedRows() {
		assertBounded(rows.ofClocks(), "updated_at");
	}

	@Test
	void gaugesReadBoundedRows() {
		assertBounded(rows.ofGauges(), "updated_at");
	}

	@Test
	void listsReadBoundedRows() {
		assertBounded(rows.ofLists(api, Listings.of(api, Map.of("customerId", "past-1", "orderId", "1000001"))),
				"customer_id", "order_id");
		assertBounded(rows.during(() -> api.get("/personalData/past-1")), "customer_id");
	}

	@Test
	void findingTheCouponsOfAnOrderReadsNoOthers() {
		assertBounded(rows.during(() -> new TransactionTemplate(transactions)
			.executeWithoutResult(status -> coupons.findAbout(2_000_001))), "redeemed_by", "order_id");
	}
}
