package dev.baedal.store.application.opening;

import java.time.Clock;

import dev.baedal.http.Sentence;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.Refused;
import dev.baedal.platform.security.Caller;
import dev.baedal.store.domain.PeopleOfStores;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreNumber;
import dev.baedal.store.domain.StoreNumbers;
import dev.baedal.store.domain.StorePeople;
import dev.baedal.store.domain.StoreRole;
import dev.baedal.store.domain.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a store as a draft, whose owner is the person who opens it. */
@Service
public class DraftStore {

	/** Number of stores that one person may run and still open another. */
	private static final int MOST = 50;

	private final Stores stores;
	private final StoreNumbers numbers;
	private final PeopleOfStores peopleOfStores;
	private final Outbox outbox;
	private final Clock clock;

	DraftStore(Stores stores, StoreNumbers numbers, PeopleOfStores peopleOfStores, Outbox outbox, Clock clock) {
		this.stores = stores;
		this.numbers = numbers;
		this.peopleOfStores = peopleOfStores;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * @param ownerId may be null: the token names the owner; in open mode a store may have none
	 * @throws dev.baedal.platform.problem.Forbidden if the body names another person than the token
	 * @throws dev.baedal.platform.problem.InvalidField if the policy contradicts itself
	 * @throws Refused if the owner runs {@value #MOST} stores
	 */
	@Transactional
	public Store draft(@Nullable String ownerId, NewStore wanted) {
		String owner = Caller.now().speaksAs("ownerId", ownerId);
		if (owner != null && peopleOfStores.findStoreIdsOf(owner).size() >= MOST) {
			throw new Refused(Sentence.STORES_FULL, MOST);
		}
		Store store = stores.saveAndFlush(Store.draft(numbers.save(new StoreNumber()).getStoreId(), wanted.name(),
				wanted.policy(), wanted.regions(), wanted.profile()));
		outbox.publish(store.changed());
		if (owner != null) {
			StorePeople people = new StorePeople(store.getStoreId());
			people.admit(owner, StoreRole.OWNER, clock.instant());
			outbox.publish(peopleOfStores.saveAndFlush(people).changed());
		}
		return store;
	}
}
