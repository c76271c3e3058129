package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.messaging.test.DatabaseCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The customer waits for each statement and each commit of a placing. */
class PlacingCallsTest extends OrderTest {

	@Autowired
	DatabaseCalls database;

	@Test
	void placesWithFiveStatementsAndTwoCommits() {
		api.order("warm");

		assertThat(database.ofThreadsWith("insert orders", () -> api.order("counted"))).containsExactly(
				"select menu_copy", "insert orders", "insert order_line", "commit", "update orders", "insert outbox",
				"commit");
	}

	@Test
	void notesAreNoStatementMore() {
		assertThat(database.ofThreadsWith("insert orders", () -> api.post("/orders", """
				{"customerId":"counted notes","address":"seoul","items":[{"menuItemId":1,"qty":1,"note":"순살로"}],
				 "notes":{"kitchen":"덜 맵게","rider":"문 앞에","cutlery":true}}"""))).containsExactly("select menu_copy",
				"insert orders", "insert order_line", "commit", "update orders", "insert outbox", "commit");
	}

	@Test
	void readsTheMenuOfSeveralLinesInOneStatement() {
		assertThat(database.ofThreadsWith("insert orders", () -> api.post("/orders", """
				{"customerId":"counted lines","address":"seoul",
				 "items":[{"menuItemId":1,"qty":1},{"menuItemId":2,"qty":3},{"menuItemId":1,"qty":2}]}""")))
			.containsOnlyOnce("select menu_copy")
			.doesNotContain("select store_copy");
	}
}
