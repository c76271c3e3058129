package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.OtherServices.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.Workers;
import dev.baedal.notification.NotificationFixture.OtherServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class SendingTest {

	@Autowired
	Api api;
	@Autowired
	ControllableChannel channel;
	@Autowired
	OtherServices others;
	@Autowired
	Workers workers;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient jdbc;

	@Test
	void retriesAnUnreachableReceiver() {
		long order = others.newOrder();
		channel.disconnect(customer(order));
		others.publish("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 3);
		assertThat(api.notifications(customer(order))).singleElement()
			.satisfies(message -> assertThat(message.get("statusLabel").asString()).isEqualTo("발송대기"));

		channel.reconnect(customer(order));

		await().untilAsserted(() -> assertThat(api.notifications(customer(order))).singleElement()
			.satisfies(message -> assertThat(message.get("statusLabel").asString()).isEqualTo("발송됨")));
		assertThat(channel.keysFor(customer(order))).containsExactly(key("ORDER_ACCEPTED", order));
	}

	@Test
	void anUnreachableReceiverDelaysNoOther() {
		long unreachable = others.newOrder();
		long other = others.newOrder();
		channel.disconnect(customer(unreachable));
		others.publish("OrderAccepted.v1", unreachable, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", unreachable)) >= 1);

		others.publish("OrderAccepted.v1", other, "");

		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(other))).containsExactly(key("ORDER_ACCEPTED", other)));
		assertThat(channel.keysFor(customer(unreachable))).isEmpty();
		channel.reconnect(customer(unreachable));
	}

	@Test
	void keepsTheOrderOfMessagesToAnUnreachableReceiver() {
		long order = others.newOrder();
		channel.disconnect(customer(order));
		others.publish("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 1);
		String later = others.publish("CookStarted.v1", order, "");
		await().until(() -> others.wasHandled(later));
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 3);
		assertThat(channel.attempts(key("COOK_STARTED", order))).isZero();

		channel.reconnect(customer(order));

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order)))
			.containsExactly(key("ORDER_ACCEPTED", order), key("COOK_STARTED", order)));
	}

	@Test
	void aHangingReceiverDelaysNoOther() {
		long hanging = others.newOrder();
		long other = others.newOrder();
		CountDownLatch latch = channel.hang(customer(hanging));
		others.publish("OrderAccepted.v1", hanging, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", hanging)) == 1);

		others.publish("OrderAccepted.v1", other, "");

		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(other))).containsExactly(key("ORDER_ACCEPTED", other)));
		assertThat(channel.keysFor(customer(hanging))).isEmpty();
		latch.countDown();
		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(hanging))).containsExactly(key("ORDER_ACCEPTED", hanging)));
	}

	@Test
	void sendsAMessageOnceFromSeveralReplicas() {
		long order = others.newOrder();
		CountDownLatch latch = channel.hang(customer(order));
		others.publish("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) == 1);
		String later = others.publish("CookStarted.v1", order, "");
		await().until(() -> others.wasHandled(later));

		workers.run(3);
		latch.countDown();

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order)))
			.containsExactly(key("ORDER_ACCEPTED", order), key("COOK_STARTED", order)));
		assertThat(channel.attempts(key("ORDER_ACCEPTED", order))).isEqualTo(1);
	}

	/** After a dead replica's claim, the poll of another one resends its messages; the channel drops repeats. */
	@Test
	void resendsTheMessagesOfADeadReplica() {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order))).hasSize(1));
		LocalDateTime endsAt = LocalDateTime.ofInstant(clock.instant().plusSeconds(30), ZoneOffset.UTC);
		jdbc.sql("INSERT INTO receiver_claim VALUES (?, ?)").params(customer(order), endsAt).update();
		jdbc.sql("UPDATE notification SET status = 'PENDING', sent_at = NULL, send_next_at = ? WHERE order_id = ?")
			.params(endsAt, order)
			.update();
		workers.run(1);
		assertThat(channel.keysFor(customer(order))).hasSize(1);

		clock.advance(Duration.ofSeconds(31));
		workers.run(1);

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order))).hasSize(2));
	}

	@Test
	void sendsAMessageOfADeadReplicaWhenItIsDue() {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order))).hasSize(1));
		jdbc.sql("UPDATE notification SET status = 'PENDING', sent_at = NULL, send_next_at = ? WHERE order_id = ?")
			.params(LocalDateTime.ofInstant(clock.instant().plusMillis(500), ZoneOffset.UTC), order)
			.update();

		workers.run(1);

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order))).hasSize(2));
	}

	private static String key(String kind, long order) {
		return "%s:%d:%s".formatted(kind, order, customer(order));
	}
}
