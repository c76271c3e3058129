package dev.baedal.customer.messaging.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;

import dev.baedal.messaging.replay.PastEvent;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The events that a rebuild stores, and the run that may store them. */
class RebuildStoreTest {

	private static final Set<String> TYPES = Set.of("OrderPlaced.v1", "Picked.v1");

	private RebuildStore store;
	private JdbcClient jdbc;

	@BeforeEach
	void openDatabase() {
		JdbcDataSource database = new JdbcDataSource();
		database
			.setURL("jdbc:h2:mem:rebuild-%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1".formatted(hashCode()));
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__rebuild.sql"),
				new ClassPathResource("db/messaging/V1__messaging.sql"))
			.execute(database);
		jdbc = JdbcClient.create(database);
		store = new RebuildStore(jdbc, new JdbcTemplate(database));
	}

	@Test
	void aSupersededRunMayNotWriteAndItsEventsAreDeleted() {
		String first = store.begin();
		store.add(List.of(event("17", "a", "OrderPlaced.v1")), TYPES);

		String second = store.begin();

		assertThatIllegalStateException().isThrownBy(() -> store.require(first));
		assertThatCode(() -> store.require(second)).doesNotThrowAnyException();
		assertThat(store.of(17)).isEmpty();
	}

	@Test
	void storesEachTrackedEventOnceInTheOrderOfTheTopic() {
		store.begin();
		store.add(List.of(event("17", "a", "OrderPlaced.v1"), event("17", "b", "Picked.v1"),
				event("17", "a", "OrderPlaced.v1"), event("17", "c", "NobodyKnows.v1"),
				event("store:1", "d", "Picked.v1"), event(null, "e", "Picked.v1")), TYPES);

		assertThat(store.of(17)).extracting(PastEvent::id).containsExactly("a", "b");
		assertThat(store.lastOrder()).isEqualTo(17);
	}

	@Test
	void omitsDiscardedEvents() {
		store.begin();
		store.add(List.of(event("17", "a", "OrderPlaced.v1"), event("17", "b", "Picked.v1")), TYPES);
		jdbc.sql("INSERT INTO discarded_event (event_id, event_key, reason) VALUES ('b', '17', 'said by mistake')")
			.update();

		assertThat(store.of(17)).extracting(PastEvent::id).containsExactly("a");
	}

	@Test
	void putsTheEventsOfAPageIntoTheInboxOnce() {
		store.begin();
		store.add(List.of(event("17", "a", "OrderPlaced.v1"), event("17", "b", "Picked.v1"),
				event("18", "c", "Picked.v1")), TYPES);
		jdbc.sql("INSERT INTO inbox (event_id) VALUES ('a')").update();

		store.markConsumed(17);

		assertThat(jdbc.sql("SELECT event_id FROM inbox ORDER BY event_id").query(String.class).list())
			.containsExactly("a", "b");
	}

	@Test
	void findsPlacedOrdersInAscendingOrder() {
		store.begin();
		store.add(List.of(event("19", "a", "OrderPlaced.v1"), event("17", "b", "OrderPlaced.v1"),
				event("18", "c", "Picked.v1")), TYPES);

		assertThat(store.nextPlaced(0)).map(RebuildStore.Placed::orderId).contains(17L);
		assertThat(store.nextPlaced(17)).map(RebuildStore.Placed::orderId).contains(19L);
		assertThat(store.nextPlaced(19)).isEmpty();
	}

	private static PastEvent event(String key, String id, String type) {
		return new PastEvent(key, id, type, "2025-01-01T12:00:00Z", "{}", 3);
	}
}
