package dev.baedal.notification.application;

import static dev.baedal.notification.NotificationFixture.OtherServices.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.baedal.messaging.test.TestClock;
import dev.baedal.messaging.test.Workers;
import dev.baedal.notification.NotificationFixture.OtherServices;
import dev.baedal.notification.NotificationTest;
import dev.baedal.notification.domain.WaitingMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One replica at a time sends to a receiver, also when an older message commits later or a claim has expired. */
@NotificationTest
class ReceiverClaimTest {

	private static final Instant DUE = Instant.parse("2031-01-01T00:00:00Z");

	@Autowired
	SendingTransactions transactions;
	@Autowired
	OtherServices others;
	@Autowired
	TestClock clock;
	@Autowired
	Workers workers;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	PlatformTransactionManager transactionManager;

	private Instant otherEndsAt;

	@BeforeEach
	void setTheEndOfTheOtherClaim() {
		otherEndsAt = clock.instant().plusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
	}

	/** Ids commit out of order. The due times are in the future, so that the worker sends none of the messages. */
	@Test
	void sendsNoMessageToAReceiverClaimedByAnotherReplica() {
		String receiver = customer(others.newOrder());
		long older = nextId();
		long younger = older + 1;
		insert(younger, receiver);
		ClaimedMessages sending = claim(receiver, younger).orElseThrow();
		insert(older, receiver);

		assertThat(claim(receiver, older)).isEmpty();

		assertThat(dueAt(older)).isEqualTo(sending.until());
		assertThat(transactions.note(sending, List.of(younger), null)).isPresent();
		workers.run(1);
		await().untilAsserted(() -> assertThat(pending(receiver)).as("waiting").isZero());
	}

	@Test
	void takesOverAnExpiredClaim() {
		String receiver = customer(others.newOrder());
		long message = nextId();
		insert(message, receiver);
		jdbc.sql("INSERT INTO receiver_claim VALUES (?, ?)").params(receiver, utc(DUE)).update();

		assertThat(claim(receiver, message)).isPresent();

		jdbc.sql("DELETE FROM notification WHERE receiver = ?").param(receiver).update();
	}

	@Test
	void leavesTheNextMessageToTheReplicaThatTookTheClaimOver() {
		long order = others.newOrder();
		List<Long> both = claimedByOtherReplica(order, "OrderAccepted.v1", "CookStarted.v1");

		assertThat(transactions.note(claimOfThisReplica(order), both.subList(0, 1), null)).isEmpty();

		assertThat(dueAt(both.get(1))).isEqualTo(otherEndsAt);
	}

	@Test
	void leavesAFailedMessageToTheReplicaThatTookTheClaimOver() {
		long order = others.newOrder();
		List<Long> one = claimedByOtherReplica(order, "OrderAccepted.v1");

		assertThat(transactions.note(claimOfThisReplica(order), List.of(), one.get(0))).isEmpty();

		assertThat(dueAt(one.get(0))).isEqualTo(otherEndsAt);
	}

	@Test
	void makesTheNextMessageOfItsOwnClaimDueAtOnce() {
		long order = others.newOrder();
		List<Long> both = claimedByOtherReplica(order, "OrderAccepted.v1", "CookStarted.v1");
		ClaimedMessages held = new ClaimedMessages(customer(order), otherEndsAt, otherEndsAt, waiting());

		assertThat(transactions.note(held, both.subList(0, 1), null)).isPresent();
		workers.run(1);

		await().untilAsserted(() -> assertThat(pending(customer(order))).as("waiting").isZero());
	}

	@Test
	void aMessageThatAnotherReplicaSentStaysSent() {
		long order = others.newOrder();
		List<Long> both = claimedByOtherReplica(order, "OrderAccepted.v1", "CookStarted.v1");
		transactions.note(claimOfThisReplica(order), both.subList(0, 1), null);
		LocalDateTime sentAt = sentAt(both.get(0));
		clock.advance(Duration.ofSeconds(1));

		transactions.note(claimOfThisReplica(order), both, null);

		assertThat(sentAt(both.get(0))).isEqualTo(sentAt);
		assertThat(sentAt(both.get(1))).isAfter(sentAt);
		assertThat(pending(customer(order))).isZero();
	}

	private Optional<ClaimedMessages> claim(String receiver, long due) {
		return new TransactionTemplate(transactionManager)
			.execute(status -> transactions.claim(receiver, List.of(due), DUE.plusSeconds(1)));
	}

	private long nextId() {
		return jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM notification").query(Long.class).single();
	}

	private void insert(long id, String receiver) {
		jdbc.sql(
				"""
						INSERT INTO notification (id, version, order_id, receiver, kind, text, dedupe_key, status, send_failures,
						send_next_at, created_at) VALUES (?, 0, 1, ?, 'DELIVERED', 'there', ?, 'PENDING', 0, ?, ?)""")
			.params(id, receiver, "claimed-" + id, utc(DUE), utc(DUE))
			.update();
	}

	private List<Long> claimedByOtherReplica(long order, String... events) {
		for (String event : events) {
			others.publish(event, order, "");
		}
		await().untilAsserted(() -> assertThat(count(customer(order), "SENT")).isEqualTo(events.length));
		jdbc.sql("INSERT INTO receiver_claim VALUES (?, ?)").params(customer(order), utc(otherEndsAt)).update();
		jdbc.sql("UPDATE notification SET status = 'PENDING', sent_at = NULL, send_next_at = ? WHERE receiver = ?")
			.params(utc(otherEndsAt), customer(order))
			.update();
		return jdbc.sql("SELECT id FROM notification WHERE receiver = ? ORDER BY id")
			.param(customer(order))
			.query(Long.class)
			.list();
	}

	/** This replica's claim, which lasts a second by its own clock and has expired by the other's. */
	private ClaimedMessages claimOfThisReplica(long order) {
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

	private LocalDateTime sentAt(long id) {
		return jdbc.sql("SELECT sent_at FROM notification WHERE id = ?").param(id).query(LocalDateTime.class).single();
	}

	private long pending(String receiver) {
		return count(receiver, "PENDING");
	}

	private long count(String receiver, String status) {
		return jdbc.sql("SELECT COUNT(*) FROM notification WHERE receiver = ? AND status = ?")
			.params(receiver, status)
			.query(Long.class)
			.single();
	}

	private static LocalDateTime utc(Instant time) {
		return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
	}
}
