package dev.baedal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Polls;
import dev.baedal.messaging.test.Polls.Polled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** The events of one poll have the effects of single events, and their statements do not increase. */
@CustomerTest
class BatchTest {

	@Autowired
	Polls polls;
	@Autowired
	CustomerFixture.OtherServices others;
	@Autowired
	HttpApi api;

	/** Parked heads, inbox, page, and the inserts of the page and of its history. */
	@Test
	void bothEventsOfAPlacedOrderAreFiveStatements() {
		long order = newOrder();

		assertThat(polls.handle(paid(order), placed(order))).hasSize(5);

		assertThat(api.get("/myPages/" + order).text("status")).isEqualTo("PLACED");
		assertThat(history(order)).containsExactly("PaymentApproved", "OrderPlaced");
	}

	@Test
	void eachOfTheTwoAloneIsFiveStatements() {
		long order = newOrder();

		assertThat(polls.handle(paid(order))).hasSize(5);
		assertThat(polls.handle(placed(order))).hasSize(5);

		assertThat(history(order)).containsExactly("PaymentApproved", "OrderPlaced");
	}

	@Test
	void fiftyPlacedOrdersAreFiveStatements() {
		List<Long> orders = LongStream.generate(this::newOrder).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().flatMap(order -> Stream.of(paid(order), placed(order))))).hasSize(5);

		assertThat(orders).allSatisfy(order -> assertThat(history(order)).hasSize(2));
	}

	/** The lines are a column of the page. */
	@Test
	void fiftyOrdersOfTwoLinesAreFiveStatements() {
		List<Long> orders = LongStream.generate(this::newOrder).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().map(order -> new Polled("OrderPlaced.v1", order, """
				{"orderId":%d,"customerId":"khl","storeId":1,"storeName":"치킨나라","price":20000,
				 "lines":[{"menuItemId":1,"name":"치킨","unitPrice":18000,"qty":1},
				          {"menuItemId":5,"name":"콜라","unitPrice":2000,"qty":1}]}""".formatted(order))))).hasSize(5);
		assertThat(polls.handle(orders.stream().map(BatchTest::paid))).hasSize(5);

		assertThat(orders)
			.allSatisfy(order -> assertThat(api.get("/myPages/" + order).body().get("lines").size()).isEqualTo(2));
	}

	@Test
	void fiftyKnownOrdersAreFiveStatements() {
		List<Long> orders = LongStream.generate(this::newOrder).limit(50).boxed().toList();
		polls.handle(orders.stream().map(BatchTest::placed));

		assertThat(polls.handle(orders.stream().map(BatchTest::paid))).hasSize(5);

		assertThat(orders).allSatisfy(order -> assertThat(history(order)).hasSize(2));
	}

	/** The customer of the third order is longer than the column, which only the insert after the last event finds. */
	@Test
	void aRowThatCannotBeInsertedTakesNoEffectFromTheOthers() {
		List<Long> orders = LongStream.generate(this::newOrder).limit(5).boxed().toList();
		List<Polled> events = orders.stream().map(BatchTest::placed).toList();
		Polled impossible = new Polled("OrderPlaced.v1", orders.get(2),
				"{\"orderId\":%d,\"customerId\":\"%s\",\"storeId\":1,\"price\":18000}".formatted(orders.get(2),
						"x".repeat(65)));

		assertThatThrownBy(() -> polls.handle(events.get(0), events.get(1), impossible, events.get(3), events.get(4)))
			.isInstanceOfSatisfying(BatchListenerFailedException.class,
					failed -> assertThat(failed.getIndex()).isEqualTo(2));
		polls.handle(events.get(0), events.get(1), events.get(3), events.get(4));

		assertThat(api.get("/myPages/" + orders.get(2)).status()).isEqualTo(404);
		assertThat(orders).filteredOn(order -> !order.equals(orders.get(2)))
			.allSatisfy(order -> assertThat(history(order)).containsExactly("OrderPlaced"));
	}

	@Test
	void anErasedCustomerStaysErasedInTheSameBatch() {
		long order = newOrder();

		polls.handle(placed(order), new Polled("OrderAnonymised.v1", order, "{\"orderId\":%d}".formatted(order)),
				paid(order));

		assertThat(api.get("/myPages/" + order).text("customerId")).doesNotContain("khl");
	}

	private long newOrder() {
		return others.newOrder("khl").orderId();
	}

	private Stream<String> history(long order) {
		return api.get("/myPages/" + order)
			.body()
			.get("history")
			.valueStream()
			.map(line -> line.get("type").asString());
	}

	private static Polled paid(long order) {
		return new Polled("PaymentApproved.v1", order,
				"{\"orderId\":%d,\"customerId\":\"khl\",\"amount\":18000}".formatted(order));
	}

	private static Polled placed(long order) {
		return new Polled("OrderPlaced.v1", order,
				"{\"orderId\":%d,\"customerId\":\"khl\",\"storeId\":1,\"price\":18000}".formatted(order));
	}
}
