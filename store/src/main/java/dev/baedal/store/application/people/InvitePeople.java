package dev.baedal.store.application.people;

import java.time.Clock;
import java.util.function.Consumer;

import dev.baedal.http.Sentence;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.problem.Refused;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.application.PublishChanges;
import dev.baedal.store.domain.PeopleOfStores;
import dev.baedal.store.domain.StorePeople;
import dev.baedal.store.domain.StoreRole;
import dev.baedal.store.domain.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who runs a store: its owners, in its own table, and an operator where no owner can. Staff may leave. Who owns
 * a store by their token decides too.
 */
@Service
@Transactional
public class InvitePeople {

	private final Stores stores;
	private final PeopleOfStores peopleOfStores;
	private final PublishChanges changes;
	private final AuditTrail audit;
	private final Clock clock;

	InvitePeople(Stores stores, PeopleOfStores peopleOfStores, PublishChanges changes, AuditTrail audit, Clock clock) {
		this.stores = stores;
		this.peopleOfStores = peopleOfStores;
		this.changes = changes;
		this.audit = audit;
		this.clock = clock;
	}

	/** @throws NotFound for a store that the caller does not run */
	public StorePeople of(long storeId) {
		Caller caller = Caller.now().require(Role.OWNER, Role.OPERATOR);
		requireStore(storeId, caller.runs(storeId));
		return find(storeId);
	}

	/**
	 * Lets a person run the store, or changes their role. A repeat changes nothing.
	 *
	 * @throws NotFound for a store that the caller does not run
	 * @throws Refused for a caller who is staff, for one person too many, and if the last owner would become staff
	 */
	public StorePeople invite(long storeId, String person, StoreRole role) {
		return change(requireOwner(storeId, null), people -> people.admit(person, role, clock.instant()));
	}

	/**
	 * @throws NotFound for a store that the caller does not run, and for a person who does not run it
	 * @throws Refused for a caller who is staff and does not leave, and for the last owner
	 */
	public StorePeople remove(long storeId, String person) {
		StorePeople people = requireOwner(storeId, person);
		if (people.roleOf(person).isEmpty()) {
			throw new NotFound("person", person);
		}
		return change(people, some -> some.dismiss(person));
	}

	/**
	 * Appoints a person for an operator.
	 *
	 * @param reason for the audit trail, which names no person
	 */
	public void appoint(long storeId, String person, StoreRole role, @Nullable String reason) {
		Caller.now().require(Role.OPERATOR);
		requireStore(storeId, true);
		change(find(storeId), people -> people.admit(person, role, clock.instant()));
		audit.note("AppointPerson %s of store %d".formatted(role, storeId), reason);
	}

	/** @param leaving the person whom the command is about, if they may give it themselves; null otherwise */
	private StorePeople requireOwner(long storeId, @Nullable String leaving) {
		Caller caller = Caller.now().require(Role.OWNER);
		requireStore(storeId, caller.owns(storeId));
		StorePeople people = find(storeId);
		boolean isStaff = people.roleOf(caller.giver()).filter(role -> role == StoreRole.STAFF).isPresent();
		if (isStaff && !caller.giver().equals(leaving)) {
			throw new Refused(Sentence.FOR_OWNERS_OF_THE_STORE);
		}
		return people;
	}

	private void requireStore(long storeId, boolean isShown) {
		if (!isShown || !stores.existsById(storeId)) {
			throw new NotFound("store", storeId);
		}
	}

	private StorePeople find(long storeId) {
		return peopleOfStores.findById(storeId).orElseGet(() -> new StorePeople(storeId));
	}

	private StorePeople change(StorePeople people, Consumer<StorePeople> command) {
		return changes.of(people, command, peopleOfStores::saveAndFlush);
	}
}
