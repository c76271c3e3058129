package dev.baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** A transaction reads each row once and writes each new row once. */
class BatchRowsTest {

	private final List<Long> table = new ArrayList<>(List.of(1L, 2L));
	private final List<Set<Long>> queries = new ArrayList<>();
	private final BatchRows<Long> rows = new BatchRows<>(ids -> {
		queries.add(Set.copyOf(ids));
		return table.stream().filter(ids::contains).toList();
	}, row -> row, table::add);

	@BeforeEach
	void begin() {
		TransactionSynchronizationManager.initSynchronization();
	}

	@AfterEach
	void end() {
		TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
		TransactionSynchronizationManager.clearSynchronization();
	}

	@Test
	void readsAllRowsOfABatchWithOneQuery() {
		rows.load(List.of(1L, 2L, 3L));

		assertThat(rows.find(1)).contains(1L);
		assertThat(rows.find(3)).isEmpty();
		assertThat(rows.findAll(Set.of(3L, 2L, 1L))).containsExactly(1L, 2L);
		assertThat(queries).containsExactly(Set.of(1L, 2L, 3L));
	}

	@Test
	void readsARowThatWasNotLoadedOnce() {
		rows.load(List.of(1L));

		assertThat(rows.find(2)).contains(2L);
		assertThat(rows.find(2)).contains(2L);

		assertThat(queries).containsExactly(Set.of(1L), Set.of(2L));
	}

	@Test
	void insertsANewRowAfterTheLastEvent() {
		rows.load(List.of(3L));
		rows.add(3L);

		assertThat(rows.find(3)).contains(3L);
		assertThat(table).containsExactly(1L, 2L);
		rows.insertNew();
		rows.insertNew();
		assertThat(table).containsExactly(1L, 2L, 3L);
	}

	@Test
	void anotherTransactionReadsAgain() {
		rows.load(List.of(3L));
		rows.add(4L);
		end();
		begin();

		assertThat(rows.find(3)).isEmpty();
		rows.insertNew();

		assertThat(queries).containsExactly(Set.of(3L), Set.of(3L));
		assertThat(table).doesNotContain(4L);
	}
}
