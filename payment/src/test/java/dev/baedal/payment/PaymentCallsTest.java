package dev.baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.messaging.test.DatabaseCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The customer waits for each statement and each commit of a payment. */
@PaymentTest
class PaymentCallsTest {

	@Autowired
	Api api;
	@Autowired
	DatabaseCalls database;
	@Autowired
	PaymentFixture.OtherServices others;

	/** The commit of the simulated provider's ledger is asynchronous. */
	@Test
	void paysWithFourStatementsAndThreeCommits() {
		api.pay(others.newOrder(), "khl", 18_000);

		assertThat(database.ofThreadsWith("insert payment", () -> api.pay(others.newOrder(), "khl", 18_000)))
			.containsExactly("insert payment", "commit", "insert provider_charge", "commit", "update payment",
					"insert outbox", "commit");
	}

	@Test
	void looksForAPaymentOnlyAfterADuplicate() {
		long order = others.newOrder();
		api.pay(order, "khl", 18_000);

		assertThat(database.ofThreadsWith("insert payment", () -> api.pay(order, "khl", 18_000)))
			.containsExactly("insert payment", "select payment", "commit");
	}
}
