package dev.baedal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.Polls;
import dev.baedal.messaging.test.Polls.Polled;
import dev.baedal.notification.NotificationFixture.OtherServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The statements for the events of placed orders do not increase. */
@NotificationTest
class BatchTest {

	@Autowired
	Polls polls;
	@Autowired
	OtherServices others;
	@Autowired
	Api api;

	/** Parked heads, inbox, and the insert of the message; PaymentApproved is not consumed. */
	@Test
	void aPlacedOrderIsThreeStatements() {
		long order = others.newOrder();

		assertThat(polls.handle(new Polled("PaymentApproved.v1", order, "{}"), placed(order))).hasSize(3);

		assertThat(api.notifications("store-" + order)).hasSize(1);
	}

	@Test
	void fiftyPlacedOrdersAreFiftyTwoStatements() {
		List<Long> orders = LongStream.generate(others::newOrder).limit(50).boxed().toList();

		assertThat(polls.handle(orders.stream().map(BatchTest::placed))).hasSize(52);

		assertThat(orders).allSatisfy(order -> assertThat(api.notifications("store-" + order)).hasSize(1));
	}

	@Test
	void aMessageOfTheSameBatchIsNotRepeated() {
		long order = others.newOrder();

		polls.handle(placed(order), placed(order));

		assertThat(api.notifications("store-" + order)).hasSize(1);
	}

	private static Polled placed(long order) {
		return new Polled("OrderPlaced.v1", order,
				"{\"orderId\":%d,\"customerId\":\"khl\",\"storeId\":%d,\"price\":18000}".formatted(order, order));
	}
}
