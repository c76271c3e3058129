package dev.baedal.platform.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.baedal.platform.problem.Forbidden;
import dev.baedal.text.PersonIds;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The caller of a request, from the claims of their token. Authorization rules use it beside the commands and queries
 * that they protect.
 *
 * @param person the customerId, the riderId or the operator's name; null for the platform itself
 * @param stores the ids of an owner's stores: those of the token, and those that {@link StoreOwnership} knows
 * @param trusted whether nothing is forbidden: for a service, the platform's own work, and every caller in open mode
 */
public record Caller(String person, Set<Role> roles, Set<Long> stores, boolean trusted) {

	private static final Caller PLATFORM = new Caller(null, Set.of(), Set.of(), true);
	private static final Caller STRANGER = new Caller(null, Set.of(), Set.of(), false);

	/**
	 * The caller of this thread's request. In login mode the filters refuse a request without a token; so a thread
	 * without authentication is a consumer or a worker of the service, or the mode is open.
	 */
	public static Caller now() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return PLATFORM;
		}
		if (authentication instanceof CallerConverter.Known known) {
			return known.caller();
		}
		return authentication.getPrincipal() instanceof Caller caller ? caller : STRANGER;
	}

	public boolean has(Role role) {
		return trusted || roles.contains(role);
	}

	/** The name under which a command is recorded. In open mode all callers share one name. */
	public String giver() {
		return person == null ? "" : person;
	}

	/** Whether this caller may read everything. */
	public boolean readsAll() {
		return has(Role.OPERATOR);
	}

	/**
	 * @return this caller
	 * @throws Forbidden unless the caller has one of these roles
	 */
	public Caller require(Role... oneOf) {
		if (Arrays.stream(oneOf).noneMatch(this::has)) {
			throw Forbidden.needs(List.of(oneOf), roles);
		}
		return this;
	}

	/** Whether the caller is this person, in this role. */
	public boolean is(Role role, String person) {
		return trusted || roles.contains(role) && this.person.equals(person);
	}

	/** Whether the caller owns this store. */
	public boolean owns(long storeId) {
		return trusted || roles.contains(Role.OWNER) && stores.contains(storeId);
	}

	/** Whether the caller may see what a store shows to nobody else: its people and operators may. */
	public boolean runs(Long storeId) {
		return readsAll() || storeId != null && owns(storeId);
	}

	/**
	 * Returns this caller with the stores that their token does not list. Who runs a store is an owner, whatever the
	 * roles of the token; the stores of a token count only with the role.
	 */
	Caller running(Set<Long> more) {
		if (more.isEmpty()) {
			return this;
		}
		Set<Long> all = new LinkedHashSet<>(more);
		if (roles.contains(Role.OWNER)) {
			all.addAll(stores);
		}
		Set<Role> also = EnumSet.of(Role.OWNER);
		also.addAll(roles);
		return new Caller(person, also, all, trusted);
	}

	/**
	 * Returns the person that gives a command: the token names them, and a body need not.
	 *
	 * @param field of the body, for the message
	 * @param claimed the body's value; null or blank if the body names no person
	 * @throws Forbidden if the caller lacks the role, or the body names another person
	 */
	public String speaksAs(Role role, String field, String claimed) {
		return require(role).speaksAs(field, claimed);
	}

	/**
	 * Returns the person that gives a command of any role.
	 *
	 * @param claimed the body's value; null or blank if the body names no person
	 * @return null if nobody is named in open mode
	 * @throws Forbidden if the body names another person
	 */
	public String speaksAs(String field, String claimed) {
		String named = PersonIds.normal(claimed);
		if (trusted || named != null && named.equals(person)) {
			return named;
		}
		if (named == null || named.isEmpty()) {
			return person;
		}
		throw Forbidden.somebodyElse(field, person);
	}

	/**
	 * Returns the customer to query for: any customer for an operator, only themselves for a customer.
	 *
	 * @throws Forbidden as {@link #speaksAs}
	 */
	public String customer(String claimed) {
		return readsAll() ? PersonIds.normal(claimed) : speaksAs(Role.CUSTOMER, "customerId", claimed);
	}

	/**
	 * Returns the store to query for: any store for an operator, only their own for an owner.
	 *
	 * @throws Forbidden if the caller is no owner, or does not name a store of theirs
	 */
	public Long store(Long claimed) {
		if (!readsAll()) {
			require(Role.OWNER);
			if (claimed == null || !owns(claimed)) {
				throw Forbidden.somebodyElse("storeId", stores);
			}
		}
		return claimed;
	}

	/**
	 * Protects a command whose body names the store.
	 *
	 * @throws Forbidden unless the caller owns the store
	 */
	public void requireStore(long storeId) {
		require(Role.OWNER);
		if (!owns(storeId)) {
			throw Forbidden.somebodyElse("storeId", stores);
		}
	}

	/**
	 * Returns the stores that a query without a store is limited to. Empty where {@link #readsAll()}.
	 *
	 * @throws Forbidden if the caller is neither owner nor operator
	 */
	public Set<Long> ownStores() {
		require(Role.OWNER, Role.OPERATOR);
		return stores;
	}

	static Caller service(String name) {
		return new Caller(name, EnumSet.noneOf(Role.class), Set.of(), true);
	}
}
