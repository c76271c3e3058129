package dev.baedal.store.application.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.baedal.messaging.Outbox;
import dev.baedal.platform.security.StoreOwnership;
import dev.baedal.store.domain.PeopleOfStores;
import dev.baedal.store.domain.StorePeople;
import dev.baedal.store.domain.StoreRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the table of people says about one person: the rules ask for it, the person sees and erases it (M45). */
@Service
public class PeopleOfPerson implements StoreOwnership {

	private final PeopleOfStores peopleOfStores;
	private final Outbox outbox;

	PeopleOfPerson(PeopleOfStores peopleOfStores, Outbox outbox) {
		this.peopleOfStores = peopleOfStores;
		this.outbox = outbox;
	}

	/** A person's part in a store, as they see it. */
	public record Part(long storeId, StoreRole role, Instant since) {}

	@Override
	public Set<Long> storesOf(String person) {
		return peopleOfStores.findStoreIdsOf(person);
	}

	@Transactional(readOnly = true)
	public List<Part> partsOf(String person) {
		return peopleOfStores.findOf(person)
			.stream()
			.flatMap(people -> people.memberOf(person)
				.map(member -> new Part(people.getStoreId(), member.role(), member.since()))
				.stream())
			.toList();
	}

	/**
	 * Removes a person from all stores that they ran before this time. A store without an owner goes on. Runs in the
	 * inbox transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void erase(String person, Instant before) {
		for (StorePeople people : peopleOfStores.findOf(person)) {
			people.forget(person, before);
			outbox.publish(peopleOfStores.saveAndFlush(people).changed());
		}
	}
}
