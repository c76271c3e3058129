package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.Others.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.Workers;
import dev.baedal.notification.NotificationFixture.Others;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class SendingTest {

	@Autowired
	Api api;
	@Autowired
	ChannelWithHandles channel;
	@Autowired
	Others others;
	@Autowired
	Workers workers;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient jdbc;

	@Test
	void triesSomeoneWhoCannotBeReachedAgain() {
		long order = others.newOrder();
		channel.cutOff(customer(order));
		others.say("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 3);
		assertThat(api.told(customer(order))).singleElement()
			.satisfies(told -> assertThat(told.get("statusLabel").asString()).isEqualTo("발송대기"));

		channel.reconnect(customer(order));

		await().untilAsserted(() -> assertThat(api.told(customer(order))).singleElement()
			.satisfies(told -> assertThat(told.get("statusLabel").asString()).isEqualTo("발송됨")));
		assertThat(channel.keysFor(customer(order))).containsExactly(key("ORDER_ACCEPTED", order));
	}

	@Test
	void doesNotLetOneWhoCannotBeReachedHoldUpTheOthers() {
		long unreachable = others.newOrder();
		long other = others.newOrder();
		channel.cutOff(customer(unreachable));
		others.say("OrderAccepted.v1", unreachable, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", unreachable)) >= 1);

		others.say("OrderAccepted.v1", other, "");

		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(other))).containsExactly(key("ORDER_ACCEPTED", other)));
		assertThat(channel.keysFor(customer(unreachable))).isEmpty();
		channel.reconnect(customer(unreachable));
	}

	@Test
	void keepsTheOrderOfSomeoneWhoCouldNotBeReached() {
		long order = others.newOrder();
		channel.cutOff(customer(order));
		others.say("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 1);
		String later = others.say("CookStarted.v1", order, "");
		await().until(() -> others.wasHeard(later));
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 3);
		assertThat(channel.attempts(key("COOK_STARTED", order))).isZero();

		channel.reconnect(customer(order));

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order)))
			.containsExactly(key("ORDER_ACCEPTED", order), key("COOK_STARTED", order)));
	}

	@Test
	void doesNotLetOneWhoseChannelHangsHoldUpTheOthers() {
		long hanging = others.newOrder();
		long other = others.newOrder();
		CountDownLatch latch = channel.hang(customer(hanging));
		others.say("OrderAccepted.v1", hanging, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", hanging)) == 1);

		others.say("OrderAccepted.v1", other, "");

		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(other))).containsExactly(key("ORDER_ACCEPTED", other)));
		assertThat(channel.keysFor(customer(hanging))).isEmpty();
		latch.countDown();
		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(hanging))).containsExactly(key("ORDER_ACCEPTED", hanging)));
	}

	@Test
	void sendsAMessageOnceHoweverManyReplicasLook() {
		long order = others.newOrder();
		CountDownLatch latch = channel.hang(customer(order));
		others.say("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) == 1);
		String later = others.say("CookStarted.v1", order, "");
		await().until(() -> others.wasHeard(later));

		workers.run(3);
		latch.countDown();

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order)))
			.containsExactly(key("ORDER_ACCEPTED", order), key("COOK_STARTED", order)));
		assertThat(channel.attempts(key("ORDER_ACCEPTED", order))).isEqualTo(1);
	}

	/** The one that hangs has claimed them; another replica sends them again, and the channel drops what it knows. */
	@Test
	void sendsWhatIsClaimedByAReplicaThatIsGone() {
		long order = others.newOrder();
		others.say("OrderAccepted.v1", order, "");
		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order))).hasSize(1));
		LocalDateTime endsAt = LocalDateTime.ofInstant(clock.instant().plusSeconds(30), ZoneOffset.UTC);
		jdbc.sql("INSERT INTO receiver_claim VALUES (?, ?)").params(customer(order), endsAt).update();
		jdbc.sql("UPDATE notification SET status = 'PENDING', sent_at = NULL, send_next_at = ? WHERE order_id = ?")
			.params(endsAt, order)
			.update();
		workers.run(1);
		assertThat(channel.keysFor(customer(order))).hasSize(1);

		clock.advance(Duration.ofSeconds(31));

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order))).hasSize(2));
	}

	private static String key(String kind, long order) {
		return "%s:%d:%s".formatted(kind, order, customer(order));
	}
}
