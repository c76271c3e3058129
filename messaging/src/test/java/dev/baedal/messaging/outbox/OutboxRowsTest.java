package dev.baedal.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.Happened;
import dev.baedal.messaging.Outbox;
import dev.baedal.messaging.TestService;
import dev.baedal.messaging.test.DatabaseCalls;
import dev.baedal.messaging.test.TestPlatform;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The events of a transaction are one statement, in their order, and commit or roll back with it. */
@SpringBootTest(classes = TestService.class)
@ContextConfiguration(initializers = TestPlatform.class)
@Tag("service")
class OutboxRowsTest {

	private static final AtomicLong ORDERS = new AtomicLong(8000);

	@Autowired
	Outbox outbox;
	@Autowired
	PlatformTransactionManager transactions;
	@Autowired
	DatabaseCalls database;
	@Autowired
	Wire wire;

	private final long orderId = ORDERS.incrementAndGet();

	@Test
	void theEventsOfATransactionAreOneStatement() {
		assertThat(database.ofThreadsWith("insert outbox", () -> inTransaction(() -> {
			publish(1);
			publish(2);
			publish(3);
		}))).containsExactly("insert outbox", "commit");

		await().untilAsserted(() -> assertThat(numbers()).containsExactly(1, 2, 3));
	}

	@Test
	void aTransactionThatRollsBackPublishesNothing() {
		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			publish(1);
			status.setRollbackOnly();
		});
		inTransaction(() -> publish(2));

		await().untilAsserted(() -> assertThat(numbers()).containsExactly(2));
	}

	@Test
	void anEventThatIsPublishedDuringTheCommitIsKept() {
		inTransaction(() -> {
			publish(1);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					publish(2);
				}
			});
		});

		await().untilAsserted(() -> assertThat(numbers()).containsExactly(1, 2));
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
	}

	private void publish(int n) {
		outbox.publish(new Happened(orderId, n));
	}

	private List<Integer> numbers() {
		return wire.published(orderId).stream().map(event -> event.data().get("n").asInt()).toList();
	}
}
