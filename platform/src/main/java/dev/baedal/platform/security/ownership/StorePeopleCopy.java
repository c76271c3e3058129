package dev.baedal.platform.security.ownership;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import dev.baedal.platform.security.StoreOwnership;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service's copy of who runs which store, from the events of store: tables {@code store_people_copy} and
 * {@code store_person_copy} of the service. The higher version wins, so that the topic can be consumed again from its
 * start.
 */
public class StorePeopleCopy implements StoreOwnership {

	private final JdbcClient jdbc;

	public StorePeopleCopy(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Replaces the people of a store, unless the copy is as new. Runs in the transaction of the event.
	 *
	 * @param people their {@linkplain PersonHash hashes}
	 */
	public void keep(long storeId, long version, Collection<String> people) {
		Optional<Long> known = jdbc.sql("SELECT version FROM store_people_copy WHERE store_id = ? FOR UPDATE")
			.param(storeId)
			.query(Long.class)
			.optional();
		if (known.isPresent() && known.get() >= version) {
			return;
		}
		jdbc.sql(known.isPresent() ? "UPDATE store_people_copy SET version = ? WHERE store_id = ?"
				: "INSERT INTO store_people_copy (version, store_id) VALUES (?, ?)")
			.params(version, storeId)
			.update();
		jdbc.sql("DELETE FROM store_person_copy WHERE store_id = ?").param(storeId).update();
		for (String hash : new LinkedHashSet<>(people)) {
			jdbc.sql("INSERT INTO store_person_copy (store_id, person_hash) VALUES (?, ?)")
				.params(storeId, hash)
				.update();
		}
	}

	@Override
	public Set<Long> storesOf(String person) {
		return jdbc.sql("SELECT store_id FROM store_person_copy WHERE person_hash = ?")
			.param(PersonHash.of(person))
			.query(Long.class)
			.set();
	}
}
