package dev.baedal.store.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.Refused;
import dev.baedal.platform.security.ownership.PersonHash;
import dev.baedal.store.domain.StoreEvent.StorePeopleChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** Who runs a store, besides those whose token lists it. Two commands at once exclude each other by the version. */
@Entity
@Table(name = "store_people")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StorePeople implements Published {

	/** Number of people of one store. */
	public static final int MOST = 50;

	@Id
	private Long storeId;

	/** Counts the changes, of which each is published; set when the row is written. */
	@Version
	private Long revision;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "store_person", joinColumns = @JoinColumn(name = "store_id"))
	@MapKeyColumn(name = "person")
	private Map<String, StoreMember> members = new HashMap<>();

	public StorePeople(long storeId) {
		this.storeId = storeId;
	}

	/** The people, by their names in alphabetical order. */
	public Map<String, StoreMember> inOrder() {
		return new TreeMap<>(members);
	}

	public Optional<StoreMember> memberOf(String person) {
		return Optional.ofNullable(members.get(person));
	}

	public Optional<StoreRole> roleOf(String person) {
		return memberOf(person).map(StoreMember::role);
	}

	/**
	 * Lets a person run the store, or changes their role. A repeat changes nothing.
	 *
	 * @throws Refused if the store has {@value #MOST} people, or its last owner would become staff
	 */
	public void admit(String person, StoreRole role, Instant now) {
		StoreMember known = members.get(person);
		if (known == null) {
			if (members.size() >= MOST) {
				throw new Refused(Sentence.PEOPLE_FULL, MOST);
			}
			members.put(person, new StoreMember(role, now));
		}
		else if (known.role() != role) {
			requireAnotherOwner(person);
			members.put(person, new StoreMember(role, known.since()));
		}
	}

	/** @throws Refused for the last owner */
	public void dismiss(String person) {
		requireAnotherOwner(person);
		members.remove(person);
	}

	/** Removes an erased person, also the last owner: an operator then appoints another. */
	public void forget(String person, Instant before) {
		StoreMember known = members.get(person);
		if (known != null && known.since().isBefore(before)) {
			members.remove(person);
		}
	}

	private void requireAnotherOwner(String person) {
		boolean isOwner = roleOf(person).filter(role -> role == StoreRole.OWNER).isPresent();
		if (isOwner && members.values().stream().filter(member -> member.role() == StoreRole.OWNER).count() == 1) {
			throw new Refused(Sentence.LAST_OWNER_STAYS);
		}
	}

	@Override
	public StorePeopleChanged changed() {
		return new StorePeopleChanged(storeId, revision,
				members.keySet().stream().map(PersonHash::of).sorted().map(StorePeopleChanged.Person::new).toList());
	}
}
