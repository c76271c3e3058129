package dev.baedal.platform.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.baedal.platform.problem.Forbidden;
import dev.baedal.text.PersonIds;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, as their token says. Rules are written with it beside the commands and queries that they protect.
 *
 * @param person the customerId, the riderId or the operator's name; null for the platform itself
 * @param stores those of an owner
 * @param trusted whether nothing is forbidden: a service, the platform's own work, and everybody in open mode
 */
public record Caller(String person, Set<Role> roles, Set<Long> stores, boolean trusted) {

	private static final Caller PLATFORM = new Caller(null, Set.of(), Set.of(), true);
	private static final Caller STRANGER = new Caller(null, Set.of(), Set.of(), false);

	/**
	 * Of this thread. Without a login no request comes past the filters, so where there is none this is a listener or a
	 * worker of the service, or the mode is open.
	 */
	public static Caller now() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return PLATFORM;
		}
		return authentication.getPrincipal() instanceof Caller caller ? caller : STRANGER;
	}

	public boolean has(Role role) {
		return trusted || roles.contains(role);
	}

	/** The name under which a command of theirs is remembered. In open mode all callers are one. */
	public String giver() {
		return person == null ? "" : person;
	}

	/** Whether nothing is kept from them. */
	public boolean readsAll() {
		return has(Role.OPERATOR);
	}

	/**
	 * @return this caller
	 * @throws Forbidden unless they have one of these roles
	 */
	public Caller require(Role... oneOf) {
		if (Arrays.stream(oneOf).noneMatch(this::has)) {
			throw Forbidden.needs(List.of(oneOf), roles);
		}
		return this;
	}

	/** Whether they are this person, in this role. */
	public boolean is(Role role, String person) {
		return trusted || roles.contains(role) && this.person.equals(person);
	}

	/** Whether it is a store of theirs. */
	public boolean owns(long storeId) {
		return trusted || roles.contains(Role.OWNER) && stores.contains(storeId);
	}

	/**
	 * Who gives a command: the token says it, and a body need not.
	 *
	 * @param field of the body, for the message
	 * @param claimed by the body; null or blank when it says nothing
	 * @throws Forbidden if they have not that role, or the body claims to be somebody else
	 */
	public String speaksAs(Role role, String field, String claimed) {
		require(role);
		String named = PersonIds.normal(claimed);
		if (trusted || named != null && named.equals(person)) {
			return named;
		}
		if (named == null || named.isEmpty()) {
			return person;
		}
		throw Forbidden.somebodyElse(field, person);
	}

	/** For a query by customer: an operator may look for anybody, a customer for themselves. @throws Forbidden as {@link #speaksAs} */
	public String customer(String claimed) {
		return readsAll() ? PersonIds.normal(claimed) : speaksAs(Role.CUSTOMER, "customerId", claimed);
	}

	/** For a query by store: an operator may look at any, an owner at theirs. @throws Forbidden if it is not */
	public Long store(Long claimed) {
		if (!readsAll()) {
			require(Role.OWNER);
			if (claimed == null || !owns(claimed)) {
				throw Forbidden.somebodyElse("storeId", stores);
			}
		}
		return claimed;
	}

	/** For a command whose body names the store. @throws Forbidden unless it is theirs */
	public void requireStore(long storeId) {
		require(Role.OWNER);
		if (!owns(storeId)) {
			throw Forbidden.somebodyElse("storeId", stores);
		}
	}

	/** For a query that names nobody: the stores to keep to. Empty where {@link #readsAll()}. */
	public Set<Long> ownStores() {
		require(Role.OWNER, Role.OPERATOR);
		return stores;
	}

	static Caller service(String name) {
		return new Caller(name, EnumSet.noneOf(Role.class), Set.of(), true);
	}
}
