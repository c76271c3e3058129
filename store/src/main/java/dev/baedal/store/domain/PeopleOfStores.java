package dev.baedal.store.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people of all stores that have any. */
public interface PeopleOfStores extends Repository<StorePeople, Long> {

	/** Flushes, so that the revision is known. */
	StorePeople saveAndFlush(StorePeople people);

	Optional<StorePeople> findById(Long storeId);

	@Query("select people.storeId from StorePeople people join people.members part where key(part) = :person")
	Set<Long> findStoreIdsOf(String person);

	@Query("""
			select people from StorePeople people where people.storeId in
			(select one.storeId from StorePeople one join one.members part where key(part) = :person)
			order by people.storeId""")
	List<StorePeople> findOf(String person);

	@Query("select new dev.baedal.store.domain.Revision(people.storeId, people.revision) from StorePeople people")
	List<Revision> findRevisions();
}
