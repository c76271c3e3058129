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
	 * Parked heads, inbox, cooking, tracked menu items, and the inserts of the cooking, of its lines and of the event;
	 * PaymentApproved is not consumed.
	 */
	@Test
	void aPlacedOrderIsSevenStatements() {
		long order = customer.newOrderId();

		assertThat(polls.handle(new Polled("PaymentApproved.v1", order, "{}"), placed(order))).hasSize(7);

		assertThat(status(order)).isEqualTo("RECEIVED");
	}

	@Test
	void fiftyPlacedOrdersAreSevenStatements() {
		List<Long> orders = LongStream.generate(customer::newOrderId).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().map(BatchTest::placed))).hasSize(7);

		assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("RECEIVED"));
	}

	@Test
	void fiftyOrdersThatNobodyAnswersReadTheirStoreOnce() {
		List<Long> orders = LongStream.generate(customer::newOrderId).limit(50).boxed().toList();
		String automatic = Customer.policy("KITCHEN_RIDER", "AUTO", "ANYTIME", false);

		List<String> statements = polls.handle(orders.stream()
			.map(order -> new Polled("OrderPlaced.v1", order,
					Customer.placed(order).replace(Customer.POLICY, automatic))));

		assertThat(statements).filteredOn(sql -> sql.contains(" from store ")).hasSize(1);
		assertThat(statements).filteredOn(sql -> sql.startsWith("INSERT INTO outbox")).hasSize(1);
		assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("ACCEPTED"));
	}

	@Test
	void twoOrdersWithNotesAreSevenStatementsToo() {
		List<Long> orders = LongStream.generate(customer::newOrderId).limit(2).boxed().toList();

		assertThat(polls
			.handle(orders.stream().map(order -> new Polled("OrderPlaced.v1", order, Customer.placedWithNotes(order)))))
			.hasSize(7);

		assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("RECEIVED"));
	}

	@Test
	void aCancelFindsTheCookingOfTheSameBatch() {
		long order = customer.newOrderId();

		polls.handle(placed(order), cancelled(order));

		assertThat(status(order)).isEqualTo("CANCELLED");
		assertThat(api.get("/cookings/" + order).body().get("lines").size()).isEqualTo(2);
		customer.awaitPublished(order, "OrderReceived.v1", "CookCancelled.v1");
	}

	@Test
	void aTombstoneOfTheSameBatchStays() {
		long order = customer.newOrderId();

		polls.handle(cancelled(order), placed(order));

		assertThat(status(order)).isEqualTo("CANCELLED");
		customer.awaitPublished(order, "CookCancelled.v1");
	}

	/** The stock is read and locked once for all orders of the batch, also for the one that a cancel makes room for. */
	@Test
	void aCancelReturnsItsStockToTheNextOrderOfTheSameBatch() {
		long item = newItem(1);
		long cancelled = customer.newOrderId();
		long next = customer.newOrderId();
		long tooLate = customer.newOrderId();

		polls.handle(placed(cancelled, item), cancelled(cancelled), placed(next, item), placed(tooLate, item));

		assertThat(status(cancelled)).isEqualTo("CANCELLED");
		assertThat(status(next)).isEqualTo("RECEIVED");
		assertThat(status(tooLate)).isEqualTo("REJECTED");
		assertThat(api.get("/inventories/" + item).body().get("stock").asInt()).isZero();
	}

	private long newItem(int stock) {
		long item = api.post("/menus", "{\"storeId\":7,\"name\":\"counted\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
		api.post("/inventories", "{\"menuItemId\":%d,\"stock\":%d}".formatted(item, stock));
		return item;
	}

	private static Polled placed(long order, long item) {
		return new Polled("OrderPlaced.v1", order, """
				{"orderId":%d,"customerId":"khl","storeId":1,"region":"seoul","address":"seoul gangnam 1","price":1000,
				 "lines":[{"menuItemId":%d,"name":"dish","unitPrice":1000,"qty":1}],"policy":%s}""".formatted(order,
				item, Customer.POLICY));
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
