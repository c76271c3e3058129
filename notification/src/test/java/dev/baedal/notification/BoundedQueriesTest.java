package dev.baedal.notification;

import static dev.baedal.messaging.test.RowsRead.assertBounded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.baedal.messaging.test.Listings;
import dev.baedal.messaging.test.RowsRead;
import dev.baedal.notification.domain.Notifications;
import dev.baedal.notification.domain.ReceiverClaims;
import dev.baedal.notification.domain.WaitingMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sent messages accumulate, and many may wait: no clock, gauge or list may read them all. */
@NotificationTest
class BoundedQueriesTest {

	private static final String SENT = "'SENT', 0, CURRENT_TIMESTAMP - INTERVAL '9' DAY";
	private static final String WAITING = "'PENDING', 1, TIMESTAMP '2037-01-01 00:00:00'";

	@Autowired
	Api api;
	@Autowired
	RowsRead rows;
	@Autowired
	Notifications notifications;
	@Autowired
	ReceiverClaims claims;
	@Autowired
	PlatformTransactionManager transactions;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insertSentMessages() {
		messages("past", SENT);
	}

	@AfterEach
	void deleteMessages() {
		jdbc.sql("DELETE FROM notification WHERE kind = 'DELIVERED' AND receiver LIKE '%past-%'").update();
	}

	@Test
	void clocksReadBoundedRows() {
		assertBounded(rows.ofClocks(), "send_next_at");
	}

	@Test
	void clocksReadNoMessagesThatWaitForAnotherAttempt() {
		messages("waiting-past", WAITING);

		assertBounded(rows.ofClocks(), "send_next_at");
	}

	/** The due times are in the future, so that the worker does not send the messages first. */
	@Test
	void findsDueMessagesWithoutReadingOthers() {
		messages("waiting-past", WAITING);
		messages("due-past", "'PENDING', 0, TIMESTAMP '2030-01-01 00:00:00'");
		Instant now = Instant.parse("2031-01-01T00:00:00Z");

		assertBounded(rows.during(() -> {
			assertThat(notifications.findFirstDue(Limit.of(100))).hasSize(100)
				.noneMatch(due -> due.receiver().startsWith("waiting-"));
			assertThat(notifications.findWaiting("due-past-1", Limit.of(100))).hasSize(10);
			List<Long> found = notifications.findWaiting("due-past-1", Limit.of(100))
				.stream()
				.map(WaitingMessage::id)
				.toList();
			new TransactionTemplate(transactions).executeWithoutResult(status -> {
				assertThat(claims.take("due-past-1", now, now.plusSeconds(1))).isTrue();
				notifications.setDue(found, now.plusSeconds(1));
				claims.end("due-past-1", now.plusSeconds(1));
			});
		}), "order by", "update notification", "receiver_claim");
	}

	@Test
	void listsReadBoundedRows() {
		assertBounded(rows.ofLists(api, Listings.of(api, Map.of("receiver", "past-1", "orderId", "1000001"))),
				"receiver", "order_id");
		assertBounded(rows.ofGauges(), "outbox");
	}

	private void messages(String receiver, String state) {
		rows.fill("notification",
				"version, order_id, receiver, kind, text, dedupe_key, status, send_failures, send_next_at, created_at",
				"""
						0, 1000000 + n, CONCAT('%s-', MOD(n, 1000)), 'DELIVERED', 'there', CONCAT('%d', '%s-', n), %s, CURRENT_TIMESTAMP"""
					.formatted(receiver, System.nanoTime(), receiver, state));
	}
}
