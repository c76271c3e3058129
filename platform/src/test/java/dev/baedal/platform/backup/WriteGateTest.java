package dev.baedal.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;

import dev.baedal.http.ProblemCode;
import dev.baedal.platform.problem.Refused;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** During a backup nothing is written, and afterwards no write is missing. */
class WriteGateTest {

	@TempDir
	static Path folder;

	private final WriteGate pause = new WriteGate();
	private final WriteGateEndpoint endpoint = new WriteGateEndpoint(pause);
	private final DataSource database = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("test"));
	private final PlatformTransactionManager transactions = throughTheGate(database, pause);

	private static PlatformTransactionManager throughTheGate(DataSource database, WriteGate pause) {
		JdbcTransactionManager transactions = new JdbcTransactionManager(database);
		transactions.addListener(new WriteGateTransactionListener(pause));
		return transactions;
	}

	@AfterEach
	void open() {
		pause.open();
	}

	@Test
	void writingTransactionWaitsAndReadOnlyOneDoesNot() throws Exception {
		String id = begin(60);
		AtomicBoolean written = new AtomicBoolean();
		Thread writer = new Thread(
				() -> new TransactionTemplate(transactions).executeWithoutResult(status -> written.set(true)));
		writer.start();

		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		assertThat(reading.<Boolean>execute(status -> written.get())).isFalse();
		await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
		assertThat(written).isFalse();
		endpoint.resume(id);
		writer.join();
		assertThat(written).isTrue();
	}

	@Test
	void waitsForRunningTransactionAndItsNestedOne() throws Exception {
		CountDownLatch inside = new CountDownLatch(1);
		CountDownLatch proceed = new CountDownLatch(1);
		AtomicBoolean done = new AtomicBoolean();
		TransactionTemplate inner = new TransactionTemplate(transactions);
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		Thread writer = new Thread(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
			inside.countDown();
			await().until(() -> proceed.getCount() == 0);
			inner.executeWithoutResult(nested -> done.set(true));
		}));
		writer.start();
		inside.await();
		Thread closing = new Thread(() -> begin(60));
		closing.start();
		await().until(pause::isClosed);
		assertThat(closing.isAlive()).isTrue();

		proceed.countDown();

		closing.join();
		assertThat(done).isTrue();
		assertThat(pause.isClosed()).isTrue();
	}

	@Test
	void opensByItselfAfterItsTimeAndThenRejectsTheId() {
		String id = begin(1);

		await().until(() -> !pause.isClosed());

		new TransactionTemplate(transactions).executeWithoutResult(status -> assertThat(pause.isClosed()).isFalse());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> endpoint.resume(id))
			.satisfies(e -> assertThat(e.explanation().code()).isEqualTo(ProblemCode.CONFLICT));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> endpoint.pause(5, id))
			.withMessageContaining("has ended before");
	}

	@Test
	void isExtendedByItsIdAndBegunOnlyOnce() throws Exception {
		String id = begin(60);

		assertThat(endpoint.pause(30, id)).containsEntry("id", id);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> endpoint.pause(30, null))
			.withMessageContaining("paused already");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> endpoint.pause(30, "another"))
			.satisfies(e -> assertThat(e.explanation().code()).isEqualTo(ProblemCode.CONFLICT));
	}

	@Test
	void rejectsNewCommandsAndWaitsForRunningOnes() throws Exception {
		assertThat(pause.commandBegins()).isTrue();
		Thread closing = new Thread(() -> begin(60));
		closing.start();
		await().until(pause::isClosed);
		assertThat(pause.commandBegins()).isFalse();
		// later transactions of the running command are let through, since the command must end
		new TransactionTemplate(transactions).executeWithoutResult(status -> assertThat(closing.isAlive()).isTrue());

		pause.commandEnded();

		closing.join();
		assertThat(pause.isClosed()).isTrue();
	}

	@Test
	void rejectsMoreThanTwoMinutes() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> endpoint.pause(121, null))
			.withMessageContaining("seconds: must be 1 to 120");
	}

	@Test
	void copiesTheDatabaseBesideItsFile() throws Exception {
		JdbcClient jdbc = JdbcClient.create(database);
		Path copy = Path.of(new DatabaseCopyEndpoint(jdbc, DatabaseProduct.of(database)).copy().get("file").toString());

		try (ZipFile zip = new ZipFile(copy.toFile())) {
			assertThat(zip.stream()).singleElement()
				.satisfies(entry -> assertThat(entry.getName()).isEqualTo("test.mv.db"));
		}
	}

	private String begin(int seconds) {
		try {
			return endpoint.pause(seconds, null).get("id").toString();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
