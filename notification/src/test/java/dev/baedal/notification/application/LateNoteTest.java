package dev.baedal.notification.application;

import static dev.baedal.notification.NotificationFixture.Others.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.baedal.messaging.test.TestClock;
import dev.baedal.notification.NotificationFixture.Others;
import dev.baedal.notification.NotificationTest;
import dev.baedal.notification.domain.WaitingMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A replica that is slow notes what it sent while its claim ends, and another replica has claimed the rest. */
@NotificationTest
class LateNoteTest {

	@Autowired
	SendingTransactions transactions;
	@Autowired
	Others others;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient jdbc;

	private Instant anothersEnd;

	@BeforeEach
	void anotherReplicaClaims() {
		anothersEnd = clock.instant().plusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
	}

	@Test
	void leavesTheNextMessageToTheReplicaThatHasClaimedItMeanwhile() {
		long order = others.newOrder();
		List<Long> both = claimedByAnother(order, "OrderAccepted.v1", "CookStarted.v1");

		transactions.note(mine(order), both.subList(0, 1), null);

		assertThat(dueAt(both.get(1))).isEqualTo(anothersEnd);
	}

	@Test
	void leavesAFailedMessageToTheReplicaThatHasClaimedItMeanwhile() {
		long order = others.newOrder();
		List<Long> one = claimedByAnother(order, "OrderAccepted.v1");

		transactions.note(mine(order), List.of(), one.get(0));

		assertThat(dueAt(one.get(0))).isEqualTo(anothersEnd);
	}

	@Test
	void makesTheNextMessageOfItsOwnClaimDueAtOnce() {
		long order = others.newOrder();
		List<Long> both = claimedByAnother(order, "OrderAccepted.v1", "CookStarted.v1");
		ClaimedMessages still = new ClaimedMessages(customer(order), anothersEnd, anothersEnd, waiting());

		transactions.note(still, both.subList(0, 1), null);

		await().untilAsserted(() -> assertThat(pending(order)).as("waiting").isZero());
	}

	private List<Long> claimedByAnother(long order, String... events) {
		for (String event : events) {
			others.say(event, order, "");
		}
		await().untilAsserted(() -> assertThat(sent(order)).isEqualTo(events.length));
		jdbc.sql("UPDATE notification SET status = 'PENDING', sent_at = NULL, send_next_at = ? WHERE receiver = ?")
			.params(LocalDateTime.ofInstant(anothersEnd, ZoneOffset.UTC), customer(order))
			.update();
		return jdbc.sql("SELECT id FROM notification WHERE receiver = ? ORDER BY id")
			.param(customer(order))
			.query(Long.class)
			.list();
	}

	/** By this replica's clock it goes on for a moment; by that of the other it has ended. */
	private ClaimedMessages mine(long order) {
		Instant until = clock.instant().plusSeconds(1);
		return new ClaimedMessages(customer(order), until, until, waiting());
	}

	private List<WaitingMessage> waiting() {
		return List.of(new WaitingMessage(0L, "not looked at", "", clock.instant()));
	}

	private Instant dueAt(long id) {
		return jdbc.sql("SELECT send_next_at FROM notification WHERE id = ?")
			.param(id)
			.query(LocalDateTime.class)
			.single()
			.toInstant(ZoneOffset.UTC);
	}

	private long sent(long order) {
		return count(order, "SENT");
	}

	private long pending(long order) {
		return count(order, "PENDING");
	}

	private long count(long order, String status) {
		return jdbc.sql("SELECT COUNT(*) FROM notification WHERE receiver = ? AND status = ?")
			.params(customer(order), status)
			.query(Long.class)
			.single();
	}
}
