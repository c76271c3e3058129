package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.Polls;
import dev.baedal.messaging.test.Polls.Polled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The events of one poll have the effects of single events, and their statements do not increase. */
class BatchTest extends StoreTest {

	@Autowired
	Polls polls;

	/**
	 * Parked heads, inbox, cooking, tracked menu items, and the inserts of the cooking and of its lines; PaymentApproved
	 * is not consumed.
	 */
	@Test
	void aPlacedOrderIsSixStatements() {
		long order = customer.newOrderId();

		assertThat(polls.handle(new Polled("PaymentApproved.v1", order, "{}"), placed(order))).hasSize(6);

		assertThat(status(order)).isEqualTo("RECEIVED");
	}

	@Test
	void fiftyPlacedOrdersAreSixStatements() {
		List<Long> orders = LongStream.generate(customer::newOrderId).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().map(BatchTest::placed))).hasSize(6);

		assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("RECEIVED"));
	}

	@Test
	void twoOrdersWithNotesAreSixStatementsToo() {
		List<Long> orders = LongStream.generate(customer::newOrderId).limit(2).boxed().toList();

		assertThat(polls
			.handle(orders.stream().map(order -> new Polled("OrderPlaced.v1", order, Customer.placedWithNotes(order)))))
			.hasSize(6);

		assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("RECEIVED"));
	}

	@Test
	void aCancelFindsTheCookingOfTheSameBatch() {
		long order = customer.newOrderId();

		polls.handle(placed(order), cancelled(order));

		assertThat(status(order)).isEqualTo("CANCELLED");
		assertThat(api.get("/cookings/" + order).body().get("lines").size()).isEqualTo(2);
		customer.awaitPublished(order, "CookCancelled.v1");
	}

	@Test
	void aTombstoneOfTheSameBatchStays() {
		long order = customer.newOrderId();

		polls.handle(cancelled(order), placed(order));

		assertThat(status(order)).isEqualTo("CANCELLED");
		customer.awaitPublished(order, "CookCancelled.v1");
	}

	private String status(long order) {
		return api.get("/cookings/" + order).text("status");
	}

	private static Polled placed(long order) {
		return new Polled("OrderPlaced.v1", order, Customer.placed(order));
	}

	private static Polled cancelled(long order) {
		return new Polled("OrderCancelled.v1", order, Customer.cancelled(order));
	}
}
