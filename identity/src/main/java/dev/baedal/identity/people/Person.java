package dev.baedal.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * @param name by which the services know the person: customerId, riderId, an operator's name
 * @param password the password's hash
 * @param stores the stores that an OWNER owns
 * @param lockedUntil null when the person is not locked out
 */
public record Person(String name, String password, Set<Role> roles, List<Long> stores, Instant lockedUntil) {

	public Person {
		roles = Set.copyOf(roles);
		stores = List.copyOf(stores);
	}

	public static Person of(String name, String password, Role role) {
		return new Person(name, password, Set.of(role), List.of(), null);
	}

	public boolean isLocked(Instant now) {
		return lockedUntil != null && now.isBefore(lockedUntil);
	}
}
