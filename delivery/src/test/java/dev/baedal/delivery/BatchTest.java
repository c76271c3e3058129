package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.baedal.messaging.test.Polls;
import dev.baedal.messaging.test.Polls.Polled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The events of one poll have the effects of single events, and their statements do not increase. */
class BatchTest extends DeliveryTest {

	private static final String PLACED = "OrderPlaced.v1";

	@Autowired
	Polls polls;

	/** Parked heads, inbox, delivery and its insert; PaymentApproved is not consumed. */
	@Test
	void aPlacedOrderIsFourStatements() {
		long order = others.newOrderId();

		assertThat(polls.handle(new Polled("PaymentApproved.v1", order, "{}"), event(PLACED, order))).hasSize(4);

		others.awaitStatus(order, "WAITING");
	}

	@Test
	void fiftyPlacedOrdersAreFourStatements() {
		List<Long> orders = LongStream.generate(others::newOrderId).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().map(order -> event(PLACED, order)))).hasSize(4);

		assertThat(orders).allSatisfy(order -> others.awaitStatus(order, "WAITING"));
	}

	/** The fifth statement publishes DeliveryReady. */
	@Test
	void writesADeliveryOnceForAllEventsOfABatch() {
		long order = others.newOrderId();
		long other = others.newOrderId();

		List<String> statements = polls.handle(event(PLACED, order), event(PLACED, other),
				event("OrderAccepted.v1", order), event("CookFinished.v1", order));

		assertThat(statements).hasSize(5).anyMatch(sql -> sql.startsWith("INSERT INTO outbox"));
		assertThat(api.get("/deliveries/" + order).text("status")).isEqualTo("READY");
		assertThat(api.get("/deliveries/" + other).text("status")).isEqualTo("WAITING");
	}

	@Test
	void aTombstoneOfTheSameBatchStays() {
		long order = others.newOrderId();

		polls.handle(event("OrderCancelled.v1", order), event(PLACED, order), event("OrderAccepted.v1", order));

		assertThat(api.get("/deliveries/" + order).text("status")).isEqualTo("CANCELLED");
		others.awaitUndone(order, 1);
	}

	@Test
	void aRepeatedOrderPlacedOfTheSameBatchChangesNothing() {
		long order = others.newOrderId();

		polls.handle(Stream.of(event(PLACED, order), event("OrderAccepted.v1", order), event(PLACED, order),
				event("CookFinished.v1", order)));

		assertThat(api.get("/deliveries/" + order).text("status")).isEqualTo("READY");
	}

	private static Polled event(String type, long order) {
		return new Polled(type, order, OtherServices.json(type, order));
	}
}
