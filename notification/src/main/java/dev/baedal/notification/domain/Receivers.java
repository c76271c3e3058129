package dev.baedal.notification.domain;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.baedal.platform.problem.Forbidden;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.text.PersonIds;
import org.jspecify.annotations.Nullable;

/** The names of receivers: the id of a customer or rider, {@code store-7} for an owner. */
public final class Receivers {

	private static final Pattern STORE = Pattern.compile("store-\\d+");

	private Receivers() {}

	/**
	 * The receivers that the caller may read. A person whose id is store-7 is not the owner of store 7.
	 *
	 * @throws Forbidden if the caller has no role that receives messages
	 */
	public static Set<String> own() {
		Caller caller = Caller.now().require(Role.CUSTOMER, Role.OWNER, Role.RIDER, Role.OPERATOR);
		Set<String> own = caller.stores()
			.stream()
			.filter(caller::owns)
			.map(id -> "store-" + id)
			.collect(Collectors.toSet());
		if (caller.person() != null && (caller.has(Role.CUSTOMER) || caller.has(Role.RIDER))
				&& !STORE.matcher(caller.person()).matches()) {
			own.add(caller.person());
		}
		return own;
	}

	public static boolean isShown(@Nullable String receiver) {
		return Caller.now().readsAll() || own().contains(receiver);
	}

	/**
	 * Checks the receiver that a query names.
	 *
	 * @throws Forbidden if the caller may not read it
	 */
	public static @Nullable String check(@Nullable String receiver) {
		String named = PersonIds.normal(receiver);
		if (!isShown(named)) {
			throw Forbidden.somebodyElse("receiver", own());
		}
		return named;
	}
}
